using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
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
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var (context, _) in project.AllContexts)
        {
            var stack = ConfigurationStack.Of(HostProgram.Unread, context);
            if (KestrelEndpoints.Of(HostProgram.Unread, stack).Endpoints.Count > 0) continue;
            foreach (var url in HostingUrls.Of(HostProgram.Unread, stack).Used)
            {
                if (!url.IsKnown || url.Written.Place.Path is null || MayBeReplaced(url.Written.Text)) continue;
                if ((url.Source == UrlSource.PortsVariable ? InPorts(url) : InUrls(url, context)) is { } finding) yield return finding;
            }
        }
    }

    /// <summary>Whether a variable's URL is nothing but a port, which this rule reports and not the one for URLs.</summary>
    public static bool IsBarePort(RequestedUrl url)
        => url.Layer is UrlSource.UrlsVariable or UrlSource.DotnetUrlsVariable or UrlSource.AspNetCoreUrlsVariable
            && url.Name != "applicationUrl" && url.Source != UrlSource.PortsVariable && IsPort(url.Url.Trim());

    /// <summary>Whether a bind's port is a default, because its variable's value is no number.</summary>
    public static bool IsNoPort(Bind bind)
        => bind.Source == UrlSource.PortsVariable && !int.TryParse(bind.Text.Substring(bind.Text.LastIndexOf(':') + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static Finding? InUrls(RequestedUrl url, LaunchContext context)
    {
        if (!IsBarePort(url)) return null;

        // Nobody outside of a container reaches its loopback interface.
        var repaired = (context.IsContainer ? "http://*:" : "http://localhost:") + url.Url.Trim();
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
