using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3004: ports where a URL belongs, and anything but ports where ports belong.</summary>
/// <remarks>
/// Hosting puts <c>http://*:</c> or <c>https://*:</c> before each part of <c>*_PORTS</c>. What makes a wrong URL throws; what is no number becomes part of the
/// host's name, and the server listens on 80 or 443. Sources: dotnet/aspnetcore <c>GenericWebHostService.cs</c>, <c>BindingAddress.cs</c>.
/// Values that lose are never parsed, so they are left to the rules that say that they lose.
/// </remarks>
internal static class InvalidVariableValue
{
    private const int HttpsPort = 443;

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var (context, _) in project.AllContexts)
        {
            var stack = ConfigurationStack.Of(HostProgram.Unread, context);
            if (KestrelEndpoints.Of(HostProgram.Unread, stack).Endpoints.Count > 0) continue;
            foreach (var url in HostingUrls.Of(HostProgram.Unread, stack).Used)
            {
                if (!url.IsKnown || url.Written.Place.Path is null || MayBeReplaced(url.Written.Text)) continue;
                if (Of(url, context.IsContainer) is { } finding) yield return finding;
            }
        }
    }

    /// <summary>What the code of a program must be known for: ports that it sets itself, and the port of redirects taken for a port to listen on.</summary>
    public static IEnumerable<Finding> InPrograms(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is not { } program || program.Statements.Any(static statement => statement is ListenStatement)) continue;
            foreach (var (context, _) in contexts)
            {
                var stack = ConfigurationStack.Of(program, context);
                if (KestrelEndpoints.Of(program, stack).Endpoints.Count > 0) continue;
                foreach (var url in HostingUrls.Of(program, stack).Used)
                {
                    if (url is not { Source: UrlSource.PortsVariable, Layer: UrlSource.UseUrls, IsKnown: true } || InPorts(url) is not { } finding) continue;
                    yield return finding with { Project = project.Path };
                }
            }
        }

        foreach (var run in ContainerRuns.Of(configuration))
        {
            if (RedirectPort(run, configuration.Repository) is not var (value, _)) continue;
            yield return new Finding(
                RuleCatalogue.InvalidVariableValue, value.Value.Place, Quoted.Text(value.Value.Text), Quoted.Text(value.Name),
                "it is the port that redirects name, and nothing in the container listens on it", "write the port as the browser sees it, or '" + Quoted.Text(PluralOf(value.Name)) + "' to listen on it")
            {
                Level = RuleLevel.Warning,
                Project = run.Project.Path,
            };
        }
    }

    /// <summary>
    /// The setting <c>https_port</c> of a container whose value is where files say that the program listens, and where it does not: <c>https_ports</c> is meant. Behind a
    /// proxy, 443 is right, which old Dockerfiles expose as well.
    /// </summary>
    public static (ConfiguredValue Setting, int Port)? RedirectPort(ContainerRun run, Repository repository)
    {
        if (!run.IsCertain || ConfigurationStack.Last(ConfigurationStack.Of(run.Project.Program!, run.Context).App, "https_port") is not { Value: { Place.Path: not null, Text: var text } } value) return null;
        if (!IsPort(text) || PortRange.Parse(text) is not { } port || run.IsBound(port)) return null;

        return ClaimedPorts.Of(run, repository).Any(list => list.Claims.Any(claim => claim.Ports.Contains(port.First) && (list.Kind == ClaimKind.Route || port.First != HttpsPort))) ? (value, port.First) : null;
    }

    /// <summary>Whether the values that code gives a variable are judged: one of those that say where to listen, with a prefix, for without it may be anybody's.</summary>
    public static bool IsJudged(string name)
        => LayerOf(name) is not null && (name.EndsWith("_URLS", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_PORTS", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is wrong with the value that code gives a variable with one of the prefixes; nothing where it is none of those that say where to listen.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="value">Its value.</param>
    /// <param name="isContainer">Whether the program runs in a container.</param>
    public static IEnumerable<Finding> OfVariable(string name, SettingValue value, bool isContainer)
    {
        if (MayBeReplaced(value.Text) || LayerOf(name) is not { } layer) return [];

        var setting = new ConfiguredValue(layer, name.Substring(name.IndexOf('_') + 1), name, value);
        var urls = setting.Key.ToUpperInvariant() switch
        {
            "URLS" => RequestedUrl.ListOf(setting),
            "HTTP_PORTS" => RequestedUrl.PortsOf(setting, "http"),
            "HTTPS_PORTS" => RequestedUrl.PortsOf(setting, "https"),
            _ => [],
        };
        return urls.Select(url => Of(url, isContainer)).OfType<Finding>();
    }

    /// <summary>Whether a variable's URL is nothing but a port, which this rule reports and not the one for URLs.</summary>
    public static bool IsBarePort(RequestedUrl url)
        => url.Layer is UrlSource.UrlsVariable or UrlSource.DotnetUrlsVariable or UrlSource.AspNetCoreUrlsVariable
            && url.Name != "applicationUrl" && url.Source != UrlSource.PortsVariable && IsPort(url.Url.Trim());

    /// <summary>Whether a bind's port is a default, because its variable's value is no number.</summary>
    public static bool IsNoPort(Bind bind)
        => bind.Source == UrlSource.PortsVariable && !int.TryParse(bind.Text.Substring(bind.Text.LastIndexOf(':') + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static string PluralOf(string name) => name + (name.EndsWith("T", StringComparison.Ordinal) ? "S" : "s");

    private static UrlSource? LayerOf(string name)
        => name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) ? UrlSource.AspNetCoreUrlsVariable
            : name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase) ? UrlSource.DotnetUrlsVariable
            : null;

    private static Finding? Of(RequestedUrl url, bool isContainer) => url.Source == UrlSource.PortsVariable ? InPorts(url) : InUrls(url, isContainer);

    private static Finding? InUrls(RequestedUrl url, bool isContainer)
    {
        if (!IsBarePort(url)) return null;

        // Nobody outside of a container reaches its loopback interface.
        var repaired = (isContainer ? "http://*:" : "http://localhost:") + url.Url.Trim();
        return Of(url, "it is a port and no URL, so the server refuses to start", repaired, RuleLevel.Error);
    }

    private static Finding? InPorts(RequestedUrl url)
    {
        var text = url.Written.Text;
        var repaired = Repaired(text);
        if (!ListenUrl.TryParse(url.Url, out _, out var fault))
            return Of(url, fault == ListenUrlFault.PortOutOfRange ? "ports end at 65535, so the server refuses to start" : "it is no port, so the server refuses to start", repaired, RuleLevel.Error);

        var port = text.Substring(text.LastIndexOf(':') + 1);
        if (int.TryParse(port, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)) return null;

        var bound = url.Url.StartsWith("https", StringComparison.Ordinal) ? "443" : "80";
        return Of(url, "it is no number, so the server listens on port " + bound + " of every interface", repaired, RuleLevel.Warning);
    }

    private static Finding Of(RequestedUrl url, string reason, string? repaired, RuleLevel level)
    {
        var remedy = repaired is null ? "write ports from 1 to 65535 with ';' between them" : "write '" + repaired + "'";
        return new Finding(RuleCatalogue.InvalidVariableValue, url.Written.Place, Quoted.Url(url.Written.Text), Quoted.Text(url.Name), reason, remedy)
        {
            Level = level,
            Replacement = url.Written.Place.Length == url.Written.Text.Length ? repaired : null,
        };
    }

    // A URL's own port, or ports with another separator.
    private static string? Repaired(string text)
    {
        if (ListenUrl.TryParse(text, out var url, out _)) return url.IsTcp && text.IndexOf(":" + url.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) > 0 ? url.Port.ToString(CultureInfo.InvariantCulture) : null;

        var ports = text.Split([',', ' ', '/', '"', '\''], StringSplitOptions.RemoveEmptyEntries);
        return ports.Length > 0 && ports.All(IsPort) ? string.Join(";", ports) : null;
    }

    private static bool IsPort(string text)
        => text.Length is > 0 and <= 5 && text.All(static character => character is >= '0' and <= '9') && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and <= 65535;

    // Tools fill in variables of their own in a profile.
    private static bool MayBeReplaced(string text) => text.IndexOf('%') >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0;
}
