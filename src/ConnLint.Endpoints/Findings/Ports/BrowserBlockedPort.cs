using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2003: a port to which browsers send no request.</summary>
internal static class BrowserBlockedPort
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var binds = BoundEndpoints.In(project).Concat(ProjectBinds.IisExpress(project.Launch)).ToList();
        foreach (var bind in binds)
        {
            if (Of(bind) is { } finding) yield return finding;
        }

        foreach (var profile in project.Launch.Profiles)
        {
            if (!profile.LaunchesBrowser || profile.LaunchUrl is not { } page || PortOf(page.Text, profile) is not { } port || !BlockedPorts.Contains(port)) continue;
            if (!binds.Any(bind => bind.Port == port)) yield return new Finding(RuleCatalogue.BrowserBlockedPort, page.Place, port, Quoted.Url(page.Text));
        }
    }

    public static Finding? Of(Bind bind) => bind.Port is { } port && BlockedPorts.Contains(port) && !IsClosedToBrowsers(bind)
        ? new Finding(RuleCatalogue.BrowserBlockedPort, bind.Place, port, Quoted.Url(bind.Text))
        : null;

    // A page of this machine that a profile of the command Project opens is served by the project, where its port is reported, or by nobody, which is CONN4005.
    private static int? PortOf(string page, LaunchProfile profile)
        => page.IndexOfAny(['{', '%', '$']) < 0 && Uri.TryCreate(page, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !(profile.IsProject && uri.IsLoopback) ? uri.Port : null;

    // HTTP/2 without TLS and without HTTP/1: no browser speaks it, on whatever port.
    private static bool IsClosedToBrowsers(Bind bind) => bind is { Scheme: "http", Protocols: HttpProtocols.Http2 };
}
