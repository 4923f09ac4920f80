using System.Collections.Immutable;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Coverage;

/// <summary>
/// Which rows a builder can obey, strongest first. It only steers the generator and says which counts must not be low: the comparison does not read it.
/// </summary>
internal static class Precedence
{
    private static readonly ImmutableArray<Row> Minimal =
    [
        Row.PreferHostingUrls, Row.Listen, Row.KestrelEndpoints, Row.Run, Row.AddUrl, Row.UseSettingUrls, Row.UseUrls, Row.ArgumentUrls, Row.VariableUrls, Row.FileUrls,
        Row.DotnetUrls, Row.AspNetCoreUrls, Row.UseSettingPorts, Row.ArgumentPorts, Row.VariablePorts, Row.FilePorts, Row.DotnetPorts, Row.AspNetCorePorts, Row.HttpsPorts,
        Row.Default,
    ];

    private static readonly ImmutableArray<Row> Slim = [.. Minimal.Where(static row => row != Row.HttpsPorts)];

    // HTTPS needs a certificate from configuration, which nothing reads here.
    private static readonly ImmutableArray<Row> Empty =
    [
        Row.PreferHostingUrls, Row.Listen, Row.Run, Row.AddUrl, Row.UseSettingUrls, Row.UseUrls, Row.ArgumentUrls, Row.UseSettingPorts, Row.ArgumentPorts, Row.Default,
    ];

    private static readonly ImmutableArray<Row> Generic =
    [
        Row.PreferHostingUrls, Row.Listen, Row.KestrelEndpoints, Row.ArgumentUrls, Row.VariableUrls, Row.FileUrls, Row.UseSettingUrls, Row.UseUrls, Row.AspNetCoreUrls,
        Row.DotnetUrls, Row.ArgumentPorts, Row.VariablePorts, Row.FilePorts, Row.UseSettingPorts, Row.AspNetCorePorts, Row.DotnetPorts, Row.HttpsPorts, Row.Default,
    ];

    private static readonly ImmutableArray<Row> Old =
    [
        Row.PreferHostingUrls, Row.Listen, Row.KestrelEndpoints, Row.UseSettingUrls, Row.UseUrls, Row.ArgumentUrls, Row.AspNetCoreUrls, Row.Default,
    ];

    public static ImmutableArray<Row> Of(BuilderKind builder) => builder switch
    {
        BuilderKind.WebApplication => Minimal,
        BuilderKind.Slim => Slim,
        BuilderKind.GenericHost => Generic,
        BuilderKind.WebHost => Old,
        _ => Empty,
    };

    /// <summary>Whether the row can be present and yet not win: the default never, for it is there only when it wins.</summary>
    public static bool CanLose(Row row) => row is not (Row.Default or Row.PreferHostingUrls);
}
