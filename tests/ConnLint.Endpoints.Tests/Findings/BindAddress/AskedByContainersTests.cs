using ConnLint.Endpoints.Findings.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.BindAddress;

public sealed class AskedByContainersTests
{
    private const string Reported = "Properties/launchSettings.json:1 http://*:5160 -> http://localhost:5160: 'http://*:5160' listens on every network interface; bind 'http://localhost:5160' unless other machines have to reach it";

    [Theory]
    [InlineData("\"Registry__HealthCheckUrl\": \"https://host.docker.internal:5160/health\"")]
    [InlineData("\"Registry__HealthCheckUrl\": \"http://HOST.docker.internal:5160\"")]
    [InlineData("\"Registry__Host\": \"host.docker.internal\"")]
    [InlineData("\"Registry__Host\": \"host.containers.internal\"")]
    public void ProgramThatNamesItselfToContainers_IsSilent(string variable) => Assert.Empty(In(variable, "{}"));

    [Fact]
    public void NameInTheSettings_IsSilent() => Assert.Empty(In("", "{ \"Registry\": { \"BaseHost\": \"host.docker.internal\" } }"));

    [Theory]
    [InlineData("\"Db\": \"Host=host.docker.internal;Port=5432\"")]
    [InlineData("\"Orders\": \"http://host.docker.internal:5161\"")]
    [InlineData("\"Orders\": \"http://orders.internal:5160\"")]
    [InlineData("")]
    public void NameOfAnother_IsReported(string variable) => Assert.Equal(Reported, In(variable, "{}"));

    private static string In(string variable, string settings) => FindingText.OfFiles(static project => BindsAllInterfaces.In(project, static () => false), $$"""
        === Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Properties/launchSettings.json
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://*:5160", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development"{{(variable.Length > 0 ? ", " : "")}}{{variable}} } } } }
        === appsettings.json
        {{settings}}
        """);
}
