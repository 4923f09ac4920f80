using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads Cloud Run services: the service's YAML (<c>serving.knative.dev</c>, kind <c>Service</c>) and the <c>gcloud run deploy</c> of
/// <c>cloudbuild.yaml</c>. Cloud Run sets <c>PORT</c> in the container that receives requests, to its <c>containerPort</c> or <c>--port</c>, else to 8080;
/// no shell runs <c>command</c> and <c>args</c> (cloud.google.com/run/docs "Container runtime contract", "Configure containers for services", "gcloud run
/// deploy"; docs.cloud.google.com "Build configuration file schema").
/// </summary>
internal static class CloudRunReader
{
    private const string Platform = "cloud run";

    public static PlatformFile ReadService(string path, string text)
    {
        var (processes, ports) = (new List<PlatformProcess>(), new List<ExpectedPort>());
        foreach (var document in YamlReader.Read(path, text))
        {
            if (document is not YamlMapping service || service.Text("kind") != "Service") continue;
            if (service.Text("apiVersion")?.StartsWith("serving.knative.dev/", StringComparison.Ordinal) != true) continue;

            var containers = service.Mapping("spec")?.Mapping("template")?.Mapping("spec")?.Sequence("containers")?.Items ?? [];
            foreach (var item in containers)
            {
                if (item is YamlMapping container) Container(container, containers.Count == 1, service.Mapping("metadata")?.Text("name") ?? "", processes, ports);
            }
        }

        return new PlatformFile(processes, ports);
    }

    /// <summary>The services that a build deploys.</summary>
    public static PlatformFile ReadBuild(string path, string text)
    {
        var (processes, ports) = (new List<PlatformProcess>(), new List<ExpectedPort>());
        var documents = YamlReader.Read(path, text);
        if (documents.Count == 0 || documents[0] is not YamlMapping build) return PlatformFile.Empty;

        var scripts = new YamlScripts(text);
        foreach (var item in build.Sequence("steps")?.Items ?? [])
        {
            if (item is not YamlMapping step) continue;

            foreach (var command in Commands(step, scripts)) Deployment(command, processes, ports);
        }

        return new PlatformFile(processes, ports);
    }

    // `args` are words; of a step that runs a shell, the one behind `-c` is a script, as `script` is.
    private static List<ShellCommand> Commands(YamlMapping step, YamlScripts scripts)
    {
        var commands = new List<ShellCommand>();
        if (step.Scalar("script") is { } script) commands.AddRange(ShellCommands.Read(scripts.Lines(script)));

        var words = new List<SettingValue>();
        foreach (var item in step.Sequence("args")?.Items ?? [])
        {
            if (item is not YamlScalar word) continue;
            if (words.Count > 0 && words[words.Count - 1].Text == "-c") commands.AddRange(ShellCommands.Read(scripts.Lines(word)));
            words.Add(word.Value);
        }

        commands.Add(new ShellCommand(new Dictionary<string, SettingValue>(), words, false, null));
        return commands;
    }

    private static void Deployment(ShellCommand command, List<PlatformProcess> processes, List<ExpectedPort> ports)
    {
        var run = -1;
        for (var i = 0; i + 1 < command.Words.Count && run < 0; i++)
        {
            if (command.Words[i].Text == "run" && command.Words[i + 1].Text == "deploy") run = i;
        }

        if (run < 0) return;

        var name = run + 2 < command.Words.Count && !command.Words[run + 2].Text.StartsWith("-", StringComparison.Ordinal) ? command.Words[run + 2].Text : "";
        var port = command.Option("--port");
        if (port is not null && (port.Text == "default" || ShellCommand.IsComputed(port.Text))) port = null;
        if (port is not null) ports.Add(new ExpectedPort("--port", port));
        var variables = Variables(command.Option("--set-env-vars", "--update-env-vars"));
        processes.Add(new PlatformProcess(Platform, name, [], false, true, port, variables, command.Words[run + 1].Place));
    }

    // `A=1,B=2`, or with another separator `^:^A=1:B=2` (gcloud topic escaping).
    private static Dictionary<string, SettingValue> Variables(SettingValue? list)
    {
        var variables = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        if (list is null) return variables;

        var (at, separator) = (0, ',');
        if (list.Text.Length > 2 && list.Text[0] == '^' && list.Text[2] == '^') (at, separator) = (3, list.Text[1]);
        while (at < list.Text.Length)
        {
            var end = list.Text.IndexOf(separator, at);
            if (end < 0) end = list.Text.Length;
            var equals = list.Text.IndexOf('=', at, end - at);
            if (equals > at)
            {
                var value = new SettingValue(list.Text.Substring(equals + 1, end - equals - 1), list.Part(equals + 1, end - equals - 1));
                if (!ShellCommand.IsComputed(value.Text)) variables[list.Text.Substring(at, equals - at)] = value;
            }

            at = end + 1;
        }

        return variables;
    }

    private static void Container(YamlMapping container, bool isOnly, string service, List<PlatformProcess> processes, List<ExpectedPort> ports)
    {
        var port = (container.Sequence("ports")?.Items is { Count: > 0 } items ? items[0] as YamlMapping : null)?.Scalar("containerPort")?.Value;
        if (port is not null) ports.Add(new ExpectedPort("containerPort", port));

        var variables = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (var item in container.Sequence("env")?.Items ?? [])
        {
            if (item is not YamlMapping variable || variable.Text("name") is not { } name || variable.Scalar("value") is not { } value) continue;
            if (value.Text.IndexOf("$(", StringComparison.Ordinal) < 0) variables[name] = value.Value;
        }

        var words = new List<SettingValue>();
        foreach (var key in new[] { "command", "args" })
        {
            foreach (var item in container.Sequence(key)?.Items ?? [])
            {
                if (item is YamlScalar word) words.Add(word.Value);
            }
        }

        ShellCommand[] commands = words.Count > 0 ? [new ShellCommand(new Dictionary<string, SettingValue>(), words, false, null)] : [];
        // Beside others, only the one with a port receives requests.
        var isServing = isOnly || port is not null;
        processes.Add(new PlatformProcess(Platform, container.Text("name") ?? service, commands, false, isServing, port, variables, container.Place));
    }
}
