using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// Joins what the files of one front end say of its development servers: a named port wins over the tool's own. A port of a variable alone is that of a program which no file here
/// describes, and which may well speak TLS.
/// </summary>
internal static class DevServers
{
    public static IEnumerable<DevServer> Effective(IReadOnlyList<DevServer> servers)
    {
        var isTool = servers.Any(static server => server.Tool.Length > 0);
        foreach (var tool in servers.GroupBy(static server => server.Tool))
        {
            var named = tool.Where(static server => !server.IsDefaultPort).ToList();
            var unnamed = tool.Where(static server => server.IsDefaultPort).ToList();
            foreach (var server in named.Count > 0 ? named : [tool.First()]) yield return server with { Scheme = isTool ? SchemeOf(server, unnamed) : null };
        }
    }

    // A command without an option for TLS leaves that to the configuration file, which may name no port.
    private static string? SchemeOf(DevServer server, List<DevServer> unnamed)
    {
        if (server.Scheme != "http") return server.Scheme;
        return unnamed.Find(static other => other.Scheme == "https") is { } secure ? secure.Scheme
            : unnamed.Exists(static other => other.Scheme is null) ? null : server.Scheme;
    }
}
