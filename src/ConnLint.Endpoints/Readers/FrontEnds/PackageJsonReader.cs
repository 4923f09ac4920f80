using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Platforms;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>package.json</c>: the development servers that its <c>scripts</c> start (<see cref="DevServerCommand"/>; also inside the quotes of
/// <c>concurrently "…" "…"</c>), and Create React App's <c>proxy</c> (create-react-app.dev "Proxying API Requests in Development"; before version 2 an
/// object by context).
/// </summary>
internal static class PackageJsonReader
{
    public static FrontEndFile Read(string path, string text)
    {
        var leaves = LeafSearch.Json(path, text);
        var (servers, clients, files) = (new List<DevServer>(), new List<ClientFact>(), new List<SettingValue>());
        ProxyLeaves.AddTo(clients, leaves, "proxy");
        foreach (var leaf in leaves)
        {
            if (leaf.Path.Count == 2 && leaf.Path[0] == "scripts" && leaf.Value is { } script) AddTo(servers, files, script, isOuter: true);
        }

        return new FrontEndFile(servers, clients, files);
    }

    private static void AddTo(List<DevServer> servers, List<SettingValue> files, SettingValue script, bool isOuter)
    {
        foreach (var command in ShellCommands.Read(script))
        {
            if (DevServerCommand.Read(command) is { } server) servers.Add(server);
            if (command.Option("--proxy-config", "--proxyConfig") is { } file) files.Add(file);
            if (!isOuter) continue;

            foreach (var word in command.Words)
            {
                if (word.Text.IndexOf(' ') > 0) AddTo(servers, files, word, isOuter: false);
            }
        }
    }
}
