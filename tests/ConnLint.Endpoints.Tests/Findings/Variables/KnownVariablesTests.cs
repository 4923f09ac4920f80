using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class KnownVariablesTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("dotnet_gcserver")]
    [InlineData("ASPNETCORE_PORT")]
    public void VariableThatIsRead_IsKnown(string name) => Assert.True(KnownVariables.Contains(name));

    [Theory]
    [InlineData("")]
    [InlineData("ASPNETCORE_")]
    [InlineData("DOTNET_")]
    [InlineData("URLS")]
    public void PrefixOrNameAlone_IsNotKnown(string name) => Assert.False(KnownVariables.Contains(name));

    [Theory]
    [InlineData("ASPNETCORE_URL", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_ULRS", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_HTTP_PROTS", "ASPNETCORE_HTTP_PORTS")]
    [InlineData("aspnetcore_enviroment", "ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNETCORE_EVIROMENT", "ASPNETCORE_ENVIRONMENT")]
    [InlineData("ASPNETCOREURLS", "ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_HTTPS_PORTS_", "ASPNETCORE_HTTPS_PORTS")]
    [InlineData("DOTNET_WEBROT", "DOTNET_WEBROOT")]
    public void NameOneOrTwoEditsAway_MeansTheNearest(string name, string meant) => Assert.Equal(meant, KnownVariables.Nearest(name));

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_LS")] // two edits from a word of four letters
    [InlineData("ASPNETCORE_ENVIRO")]
    [InlineData("DOTNET_VERSIONS_OF_SHOP")]
    [InlineData("DOTNET_LTTng")]
    [InlineData("PATH")]
    [InlineData("")]
    public void KnownOrFarName_MeansNothing(string name) => Assert.Null(KnownVariables.Nearest(name));
}
