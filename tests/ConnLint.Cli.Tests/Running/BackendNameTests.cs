using ConnLint.Cli.Running;

namespace ConnLint.Cli.Tests.Running;

public sealed class BackendNameTests
{
    [Theory]
    [InlineData("dotnet run", "/repo/src/Api/Api.csproj", "Api")]
    [InlineData("/usr/bin/dotnet run --project src/Api", "/repo/src/Api/Api.csproj", "Api")]
    [InlineData("dotnet watch run", "/repo/src/Api/Api.csproj", "Api")]
    [InlineData("dotnet run", null, "dotnet")]
    [InlineData("dotnet run app.cs", null, "app.cs")]
    [InlineData("dotnet run --file demo/app.cs -- other.cs", "/repo/Api.csproj", "app.cs")]
    [InlineData("dotnet run -- other.cs", "/repo/Api.csproj", "Api")]
    [InlineData("dotnet bin/Api.dll", "/repo/Tool.csproj", "Api")]
    [InlineData("dotnet exec --roll-forward Major Shop.Api.dll", null, "Shop.Api")]
    [InlineData("dotnet test", "/repo/Api.csproj", "dotnet")]
    [InlineData("npm run dev", "/repo/Api.csproj", "npm")]
    [InlineData("bin/Api", "/repo/Tool.csproj", "Api")]
    public void Name_IsThatOfWhatRuns(string command, string? project, string expected) => Assert.Equal(expected, BackendName.Of(command.Split(' '), project));
}
