using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads <c>heroku.yml</c>: the commands of <c>run</c> (a text, or <c>command</c> as text or list), run by a shell; a process of <c>build.docker</c>
/// without one runs its image's. The variables of <c>setup.config</c> are set (devcenter.heroku.com "Building Docker Images with heroku.yml").
/// </summary>
internal static class HerokuYamlReader
{
    public static PlatformFile Read(string path, string text)
    {
        var documents = YamlReader.Read(path, text);
        if (documents.Count == 0 || documents[0] is not YamlMapping file) return PlatformFile.Empty;

        var variables = YamlScripts.Variables(file.Mapping("setup")?.Find("config"));
        var processes = new List<PlatformProcess>();
        var run = file.Mapping("run");
        foreach (var entry in run?.Distinct() ?? [])
        {
            var command = entry.Value is YamlMapping mapping ? mapping.Find("command") : entry.Value;
            processes.Add(Process(entry.Key, command, variables));
        }

        foreach (var entry in file.Mapping("build")?.Mapping("docker")?.Distinct() ?? [])
        {
            if (run?.Find(entry.Key.Text) is null) processes.Add(Process(entry.Key, null, variables));
        }

        return new PlatformFile(processes, []);
    }

    private static PlatformProcess Process(YamlScalar name, YamlNode? command, Dictionary<string, SettingValue> variables)
    {
        var lines = new List<SettingValue>();
        if (command is YamlScalar scalar) lines.Add(scalar.Value);
        foreach (var item in (command as YamlSequence)?.Items ?? [])
        {
            if (item is YamlScalar line) lines.Add(line.Value);
        }

        variables.TryGetValue("PORT", out var port);
        return new PlatformProcess("heroku", name.Text, ShellCommands.Read(lines), true, name.Text == "web", port, variables, name.Place);
    }
}
