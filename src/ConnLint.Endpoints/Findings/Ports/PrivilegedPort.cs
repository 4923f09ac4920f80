using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2004: a port that only privileged users may bind on Linux.</summary>
internal static class PrivilegedPort
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        // What a container with such a user binds is a Warning there.
        var refused = new HashSet<TextPlace>(project.AllContexts
            .Where(static context => ContainerUsers.Restricted(context.Context) is not null)
            .SelectMany(static context => context.Effective.Binds).Select(static bind => bind.Place));
        foreach (var bind in BoundEndpoints.In(project))
        {
            if (!refused.Contains(bind.Place) && Of(bind) is { } finding) yield return finding;
        }
    }

    public static Finding? Of(Bind bind) => IsPrivileged(bind) ? Of(bind, bind.Place, "") : null;

    // Another port is the remedy of CONN2003, too; port 80 for want of a number is CONN1003 or CONN3004.
    public static bool IsPrivileged(Bind bind) => bind.Port is > 0 and < PortDenial.FirstUnprivileged and var port && !BlockedPorts.Contains(port) && !IsByMistake(bind);

    /// <param name="bind">The endpoint.</param>
    /// <param name="place">Where to change it.</param>
    /// <param name="user">Who binds it, beginning with a semicolon, where that is known.</param>
    public static Finding Of(Bind bind, TextPlace place, string user)
        => new(RuleCatalogue.PrivilegedPort, place, bind.Port!.Value, Quoted.Url(bind.Text), user, bind.Scheme == "https" ? 8443 : 8080);

    private static bool IsByMistake(Bind bind)
        => bind.Source == UrlSource.PortsVariable ? !int.TryParse(bind.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            : ListenUrl.TryParse(bind.Text, out var url, out _) && url.IsIgnoredName && url.Host.IndexOf(':') >= 0;
}
