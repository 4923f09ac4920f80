using ConnLint.Cli.Explaining;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class OwnerTests
{
    [Theory]
    [InlineData("Api", "/app/Api --urls http://localhost:1", "Api", false)]
    [InlineData("dotnet", "dotnet /app/Api.dll --password secret", "Api.dll", true)]
    [InlineData("dotnet", "dotnet exec \"/my app/Api.dll\"", "Api.dll", true)]
    [InlineData("dotnet.exe", "C:\\dotnet.exe C:\\app\\Api.dll", "Api.dll", true)]
    [InlineData("dotnet", null, "dotnet", true)]
    [InlineData("dotnet", "dotnet watch", "dotnet", true)]
    [InlineData("evil\u001b[2J", null, "evil\uFFFD[2J", false)]
    public void Program_IsTheAssemblyForTheDotnetHost(string name, string? commandLine, string program, bool isDotnet)
        => Assert.Equal(new Owner(1, program, isDotnet), Owner.Of(new ProcessDescription(1, name, commandLine, null, null)));

    [Theory]
    [InlineData("Api", true)]
    [InlineData("Api.dll", true)]
    [InlineData("api.exe", true)]
    [InlineData("Api.Tests", false)]
    public void Runs_ComparesWithTheProjectsName(string program, bool expected) => Assert.Equal(expected, new Owner(1, program, true).Runs("Api"));
}
