using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads App Engine's <c>app.yaml</c>: <c>entrypoint</c>, <c>env_variables</c>, and <c>network.forwarded_ports</c> (<c>8081</c>, <c>host:container</c>,
/// each with <c>/tcp</c> or <c>/udp</c>). Requests come on <c>PORT</c>, which is 8080 in the flexible environment (cloud.google.com "app.yaml
/// configuration file", "Building custom runtimes"). A file without <c>runtime</c> is another tool's.
/// </summary>
internal static class AppYamlReader
{
    public static PlatformFile Read(string path, string text)
    {
        var documents = YamlReader.Read(path, text);
        if (documents.Count == 0 || documents[0] is not YamlMapping file || file.Scalar("runtime") is not { } runtime) return PlatformFile.Empty;

        var variables = YamlScripts.Variables(file.Find("env_variables"));
        variables.TryGetValue("PORT", out var port);
        var entrypoint = file.Scalar("entrypoint") ?? file.Mapping("entrypoint")?.Scalar("shell");
        var commands = entrypoint is null ? [] : ShellCommands.Read(entrypoint.Value);
        var process = new PlatformProcess("app engine", file.Text("service") ?? "default", commands, true, true, port, variables, runtime.Place);
        return new PlatformFile([process], Ports(file.Mapping("network")?.Sequence("forwarded_ports")));
    }

    private static List<ExpectedPort> Ports(YamlSequence? forwarded)
    {
        var ports = new List<ExpectedPort>();
        foreach (var item in forwarded?.Items ?? [])
        {
            if (item is not YamlScalar { Value: var value }) continue;

            var slash = value.Text.IndexOf('/');
            var end = slash < 0 ? value.Text.Length : slash;
            var start = value.Text.LastIndexOf(':', Math.Max(0, end - 1)) + 1;
            if (end == start) continue;

            var port = new SettingValue(value.Text.Substring(start, end - start), value.Part(start, end - start));
            ports.Add(new ExpectedPort("network.forwarded_ports", port));
        }

        return ports;
    }
}
