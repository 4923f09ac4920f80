using ConnLint.Cli.Code;

namespace ConnLint.Cli.Tests.Code;

public sealed class MSBuildErrorsTests
{
    [Theory]
    [InlineData("/r/a.targets(3,5): error NETSDK1004: No assets. [/r/a/a.csproj]", "NETSDK1004: No assets.")]
    [InlineData("/r/a.targets(3,5): error NETSDK1004: No assets [yet]. [/r/a/a.csproj::TargetFramework=net8.0]", "NETSDK1004: No assets [yet].")]
    [InlineData("/r/a/a.csproj : error NETSDK1045: Too new. [/r/a/a.csproj]", "NETSDK1045: Too new.")]
    [InlineData("/r/a/a.csproj(1,14): error MSB4025: Not XML. [/tmp/x/Collect.proj]", "MSB4025: Not XML.")]
    [InlineData("/r/a/a.csproj(1,14): error MSB4025: Not XML.", "MSB4025: Not XML.")]
    [InlineData("/r/a/a.csproj : error : Could not resolve SDK. [/r/a/a.csproj]", "Could not resolve SDK.")]
    public void Error_BelongsToItsProject(string line, string text) => Assert.Equal(text, new MSBuildErrors([line]).Of("/r/a/a.csproj"));

    [Theory]
    [InlineData("/r/a.targets(3,5): error X1: No. [/r/b/b.csproj]")]
    [InlineData("/r/a/a.csproj(3,5): warning X1: No error here. [/r/a/a.csproj]")]
    [InlineData("an error in prose [/r/a/a.csproj]")]
    [InlineData("")]
    public void OtherLine_IsNoErrorOfTheProject(string line) => Assert.Null(new MSBuildErrors([line]).Of("/r/a/a.csproj"));

    [Fact]
    public void FirstError_Counts()
        => Assert.Equal("X1: First.", new MSBuildErrors(["p(1,1): error X1: First. [/a]", "p(1,1): error X2: Second. [/a]"]).Of("/a"));

    [Theory]
    [InlineData("of http://user:secret@host/x?token=secret failed", "of http://host/x failed")]
    [InlineData("\"/r/http:/user:secret@host/x\" was not found", "… was not found")]
    [InlineData("Server=x;Password=secret is wrong", "Server=… is wrong")]
    [InlineData("one\u001b[2Jtwo", "one\ufffd[2Jtwo")]
    public void Shown_HasNoSecret(string text, string shown) => Assert.Equal(shown, MSBuildErrors.Shown(text));
}
