using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1003: a listen URL whose host Kestrel ignores, so that it binds every interface.</summary>
internal static class HostNameBindsAllInterfaces
{
    /// <param name="project">The project's files.</param>
    /// <param name="mayUseHttpSys">Whether HTTP.sys may be the server, which heeds the name.</param>
    public static IEnumerable<Finding> In(ProjectConfiguration project, Func<bool> mayUseHttpSys)
    {
        foreach (var bind in BoundEndpoints.In(project).Concat(WithoutPort(project)))
        {
            // A bad part of HTTP_PORTS is CONN3004.
            if (bind.Source == UrlSource.PortsVariable || Of(bind, BoundEndpoints.IsForDevelopment(project, bind.Place)) is not { } finding || mayUseHttpSys()) continue;
            yield return finding;
        }
    }

    /// <summary>The same for a URL in C#.</summary>
    public static Finding? Of(Bind bind) => Of(bind, fixes: true);

    private static Finding? Of(Bind bind, bool fixes)
    {
        if (!ListenUrl.TryParse(bind.Text, out var url, out _) || !url.IsIgnoredName || IsFilledInLater(bind.Text)) return null;
        var colon = url.Host.LastIndexOf(':');
        return colon < url.Host.LastIndexOf('@') || colon < 0 ? OfName(bind, url, fixes) : OfPort(bind, url, colon);
    }

    // In a container all interfaces are what is wanted, whatever the name; a port that is none is still one.
    private static IEnumerable<Bind> WithoutPort(ProjectConfiguration project)
    {
        var seen = new HashSet<TextPlace>();
        foreach (var context in project.Containers)
        {
            foreach (var bind in EffectiveBinds.Of(HostProgram.Unread, context).Binds)
            {
                if (bind is { IsKnown: true, Place.Path: not null } && ListenUrl.TryParse(bind.Text, out var url, out _) && url.Host.IndexOf(':') >= 0 && url.Host[0] != '[' && seen.Add(bind.Place)) yield return bind;
            }
        }
    }

    private static Finding OfName(Bind bind, ListenUrl url, bool fixes) => new(
        RuleCatalogue.HostNameBindsAllInterfaces, bind.Place, Quoted.Url(bind.Text), url.Port,
        "Kestrel ignores the name '" + Quoted.Host(url.Host) + "'",
        "write '" + url.WithHost("localhost") + "' for this machine alone, '" + url.WithHost("*") + "' for all")
    {
        Replacement = (fixes || IsLoopbackWithDot(url.Host)) && url.Port > 0 ? BoundEndpoints.WithHost(bind, url, "localhost") : null,
    };

    private static Finding OfPort(Bind bind, ListenUrl url, int colon) => new(
        RuleCatalogue.HostNameBindsAllInterfaces, bind.Place, Quoted.Url(bind.Text), url.Port,
        "'" + Quoted.Host(url.Host.Substring(colon + 1)) + "' is no port number, so Kestrel takes it for a part of a name",
        "write one number after the host" + (url.Host.IndexOf(',') >= 0 ? ", and ';' between URLs" : ""));

    // "localhost." and "127.0.0.1." mean one thing, whatever the file.
    private static bool IsLoopbackWithDot(string host)
        => host[host.Length - 1] == '.' && host.Substring(0, host.Length - 1) is var name
            && (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address)));

    // %PORT% and $(Port) are expanded by tools that start profiles; the others are what deployments fill in.
    private static bool IsFilledInLater(string text)
        => text.IndexOf('%') >= 0 || text.IndexOf('#') >= 0 || text.IndexOf("$(", StringComparison.Ordinal) >= 0
            || text.IndexOf("{{", StringComparison.Ordinal) >= 0 || text.IndexOf("__", StringComparison.Ordinal) >= 0;
}
