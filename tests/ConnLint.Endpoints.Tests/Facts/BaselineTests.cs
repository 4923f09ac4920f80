using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Facts;

public sealed class BaselineTests
{
    private static readonly AcceptedFinding Finding = new("CONN2001", "0badcafe", "src/My App/Program.cs");

    [Fact]
    public void Finding_IsAcceptedAsOftenAsItWasWritten()
    {
        var read = Baseline.Read(Baseline.Write([Finding, Finding]));
        Assert.True(read.Take(Finding));
        Assert.True(read.Take(Finding));
        Assert.False(read.Take(Finding));
    }

    [Theory]
    [InlineData("CONN2002", "0badcafe", "src/My App/Program.cs")]
    [InlineData("CONN2001", "0badcaff", "src/My App/Program.cs")]
    [InlineData("CONN2001", "0badcafe", "src/My App/program.cs")]
    public void AnotherFinding_IsNotAccepted(string id, string line, string path)
        => Assert.False(Baseline.Read(Baseline.Write([Finding])).Take(new AcceptedFinding(id, line, path)));

    [Fact]
    public void SameFindings_AreTheSameText()
    {
        var other = Finding with { Id = "CONN1001" };
        Assert.Equal(Baseline.Write([Finding, other]), Baseline.Write([other, Finding]));
        Assert.DoesNotContain('\r', Baseline.Write([Finding]));
    }

    [Fact]
    public void Star_AcceptsEverything()
    {
        Assert.True(Baseline.Read("# all\r\n*\r\n").Take(Finding));
        Assert.False(Baseline.Read(Baseline.Write([])).AcceptsAll);
    }

    [Theory]
    [InlineData("")]
    [InlineData("CONN2001")]
    [InlineData("CONN2001 -1 0badcafe src/My App/Program.cs")]
    [InlineData("CONN2001 99999999999 0badcafe src/My App/Program.cs")]
    [InlineData("# CONN2001 1 0badcafe src/My App/Program.cs")]
    [InlineData("*.cs\n\0")]
    public void DamagedLine_AcceptsNothing(string text)
    {
        var read = Baseline.Read(text);
        Assert.False(read.Take(Finding));
        Assert.False(read.AcceptsAll);
    }

    [Theory]
    [InlineData("  options.ListenAnyIP(5000);", "options.ListenAnyIP(5000);\r", true)]
    [InlineData("options.ListenAnyIP(5000);", "options.ListenAnyIP(5001);", false)]
    public void Fingerprint_LeavesIndentationOut(string first, string second, bool isSame)
        => Assert.Equal(isSame, Baseline.FingerprintOf(first) == Baseline.FingerprintOf(second));

    [Theory]
    [InlineData("/repo/src/Api/Program.cs", "/repo/src/Api/", "Program.cs")]
    [InlineData("/repo/compose.yaml", "/repo/src/Api", "../../compose.yaml")]
    [InlineData(@"C:\repo\src\Api\Properties\launchSettings.json", @"C:\repo\src\Api\", "Properties/launchSettings.json")]
    [InlineData("/repo/src/Api", "/repo/src/Api", "../Api")]
    public void Path_IsRelativeToTheProject(string file, string directory, string expected) => Assert.Equal(expected, Baseline.PathOf(file, directory));
}
