using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class ConfigurationStackTests
{
    [Theory]
    [InlineData("""{"commandName":"Project"}""", "Production")]
    [InlineData("""{"environmentVariables":{"ASPNETCORE_ENVIRONMENT":"A"}}""", "A")]
    [InlineData("""{"environmentVariables":{"ASPNETCORE_ENVIRONMENT":"A","DOTNET_ENVIRONMENT":"B"}}""", "B")]
    [InlineData("""{"commandLineArgs":"--environment C","environmentVariables":{"DOTNET_ENVIRONMENT":"B"}}""", "C")]
    public void Environment_IsTheOneTheAppSees(string profile, string environment)
        => Assert.Equal(environment, ConfigurationStack.Of(HostProgram.Unread, LaunchContext.OfProfile(LaunchSettingsReader.Read("f", "{\"profiles\":{\"a\":" + profile + "}}").Profiles[0], [])).Environment);
}
