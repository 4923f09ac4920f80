using System;
using System.Linq;
using ConnLint.Endpoints.Findings.Variables;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class KnownVariablesTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("dotnet_gcserver")]
    [InlineData("ASPNETCORE_PORT")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    [InlineData("ASPNETCORE_ALLOWEDHOSTS")]
    [InlineData("DOTNET_CLI_TELEMETRY_OPTOUT")]
    [InlineData("DOTNET_NOLOGO")]
    [InlineData("DOTNET_ROLL_FORWARD")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("DOTNET_RUNNING_IN_CONTAINER")]
    [InlineData("DOTNET_USE_POLLING_FILE_WATCHER")]
    [InlineData("DOTNET_MODIFIABLE_ASSEMBLIES")]
    [InlineData("DOTNET_WATCH_RESTART_ON_RUDE_EDIT")]
    [InlineData("DOTNET_BUNDLE_EXTRACT_BASE_DIR")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT")]
    [InlineData("DOTNET_SYSTEM_NET_DISABLEIPV6")]
    [InlineData("DOTNET_TieredPGO")]
    [InlineData("DOTNET_DbgEnableMiniDump")]
    [InlineData("DOTNET_EnableDiagnostics")]
    [InlineData("DOTNET_DASHBOARD_OTLP_ENDPOINT_URL")]
    public void VariableThatIsRead_IsKnown(string name) => Assert.True(KnownVariables.Contains(name));

    /// <summary>The hosts read their settings from variables with these prefixes.</summary>
    public static TheoryData<string> HostSettings =>
    [
        .. typeof(WebHostDefaults).GetFields().Select(static key => "ASPNETCORE_" + key.GetValue(null)),
        .. typeof(HostDefaults).GetFields().Select(static key => "DOTNET_" + key.GetValue(null)),
    ];

    [Theory]
    [MemberData(nameof(HostSettings))]
    public void SettingOfTheHosts_IsKnown(string name) => Assert.True(KnownVariables.Contains(name));

    [Theory]
    [MemberData(nameof(HostSettings))]
    public void SettingOfTheHostsWithALetterTooMany_IsMeant(string name) => Assert.Equal(name, KnownVariables.Nearest(name + "X"), StringComparer.OrdinalIgnoreCase);

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
