using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads <c>fly.toml</c>: <c>[env]</c>, the commands of <c>[processes]</c> or <c>[experimental] cmd</c>, and where the program is expected:
/// <c>internal_port</c> of <c>[http_service]</c> and of each <c>[[services]]</c>, <c>port</c> of <c>[checks.NAME]</c>. Fly sets no <c>PORT</c> of its own,
/// and runs commands without a shell (fly.io/docs "App configuration (fly.toml)").
/// </summary>
internal static class FlyTomlReader
{
    public static PlatformFile Read(string path, string text)
    {
        var variables = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        var commands = new List<(string Name, SettingValue Command)>();
        var ports = new List<ExpectedPort>();
        var leaves = TomlLeaves.Read(path, text);
        foreach (var leaf in leaves)
        {
            var (keys, last) = (leaf.Path, leaf.Path[leaf.Path.Count - 1]);
            if (keys[0] == "env" && keys.Count == 2) variables[last] = leaf.Value;
            else if (keys[0] == "processes" && keys.Count == 2 && last.Length > 0 && !char.IsDigit(last[0])) commands.Add((last, leaf.Value));
            else if (keys[0] == "experimental" && keys.Count == 2 && last == "cmd") commands.Add(("app", leaf.Value));
            else if (IsPort(keys, last)) ports.Add(new ExpectedPort(keys[0] + "." + last, leaf.Value));
        }

        if (leaves.Count == 0) return PlatformFile.Empty;

        variables.TryGetValue("PORT", out var port);
        var processes = new List<PlatformProcess>();
        foreach (var (name, command) in commands)
            processes.Add(new PlatformProcess("fly", name, ShellCommands.Read(command), false, port is not null, port, variables, command.Place));
        if (commands.Count == 0) processes.Add(new PlatformProcess("fly", "app", [], false, port is not null, port, variables, new TextPlace(path, 0, 0, 0, 0)));
        return new PlatformFile(processes, ports);
    }

    private static bool IsPort(IReadOnlyList<string> keys, string last) => keys[0] switch
    {
        "http_service" => keys.Count == 2 && last == "internal_port",
        "services" => keys.Count == 3 && last == "internal_port",
        "checks" => keys.Count == 3 && last == "port",
        _ => false,
    };
}
