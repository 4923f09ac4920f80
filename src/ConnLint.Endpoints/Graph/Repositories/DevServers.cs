using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>Joins what the files of one front end say of its development servers: a named port wins over the tool's own.</summary>
internal static class DevServers
{
    public static IEnumerable<DevServer> Effective(IReadOnlyList<DevServer> servers)
    {
        foreach (var tool in servers.GroupBy(static server => server.Tool))
        {
            var named = tool.Where(static server => !server.IsDefaultPort).ToList();
            foreach (var server in named.Count > 0 ? named : [tool.First()]) yield return server;
        }
    }
}
