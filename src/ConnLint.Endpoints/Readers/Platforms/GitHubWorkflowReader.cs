using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads <c>.github/workflows/*.yml</c>: <c>env</c> of workflow, job and step, <c>services</c> with <c>image</c> and <c>ports</c>, and the <c>run</c>
/// scripts of the steps (docs.github.com "Workflow syntax for GitHub Actions"); of actions, the <c>start</c> and <c>wait-on</c> inputs of Cypress's
/// (github.com/cypress-io/github-action).
/// </summary>
internal static class GitHubWorkflowReader
{
    public static PipelineFile Read(string path, string text)
    {
        var jobs = new List<PipelineJob>();
        var documents = YamlReader.Read(path, text);
        if (documents.Count == 0 || documents[0] is not YamlMapping workflow || workflow.Mapping("jobs") is not { } named) return new PipelineFile(jobs);

        var scripts = new YamlScripts(text);
        var variables = YamlScripts.Variables(workflow.Find("env"));
        foreach (var entry in named.Distinct())
        {
            if (entry.Value is not YamlMapping job) continue;

            var (services, steps) = (Services(job.Mapping("services")), Steps(job.Sequence("steps"), scripts));
            jobs.Add(new PipelineJob(entry.Key.Text, YamlScripts.Variables(job.Find("env"), variables), services, steps));
        }

        return new PipelineFile(jobs);
    }

    private static List<PipelineService> Services(YamlMapping? services)
    {
        var read = new List<PipelineService>();
        if (services is null) return read;

        foreach (var entry in services.Distinct())
        {
            if (entry.Value is not YamlMapping service) continue;

            var ports = new List<SettingValue>();
            foreach (var port in service.Sequence("ports")?.Items ?? [])
            {
                if (port is YamlScalar scalar) ports.Add(scalar.Value);
            }

            read.Add(new PipelineService(entry.Key.Text, service.Scalar("image")?.Value, ports));
        }

        return read;
    }

    private static List<PipelineStep> Steps(YamlSequence? steps, YamlScripts scripts)
    {
        var read = new List<PipelineStep>();
        foreach (var item in steps?.Items ?? [])
        {
            if (item is not YamlMapping step) continue;

            var (name, variables) = (step.Text("name") ?? "", YamlScripts.Variables(step.Find("env")));
            if (step.Scalar("run") is { } run) read.Add(YamlScripts.Step(name, variables, scripts.Lines(run)));
            else if (step.Mapping("with") is { } inputs && IsStart(inputs)) read.Add(Action(name, variables, inputs, scripts));
        }

        return read;
    }

    private static bool IsStart(YamlMapping inputs) => (inputs.Scalar("start") ?? inputs.Scalar("wait-on")) is not null;

    // The action starts one command after the other in the background, then waits for each URL.
    private static PipelineStep Action(string name, IReadOnlyDictionary<string, SettingValue> variables, YamlMapping inputs, YamlScripts scripts)
    {
        var step = YamlScripts.Step(name, variables, inputs.Scalar("start") is { } start ? scripts.Lines(start) : []);
        var commands = new List<ShellCommand>();
        foreach (var command in step.Commands) commands.Add(command with { IsBackground = true });

        var clients = new List<ClientFact>(step.Clients);
        if (inputs.Scalar("wait-on")?.Value is { } urls)
        {
            for (var at = 0; at <= urls.Text.Length;)
            {
                var end = urls.Text.IndexOf(',', at);
                if (end < 0) end = urls.Text.Length;
                var blanks = urls.Text.Substring(at, end - at).Length - urls.Text.Substring(at, end - at).TrimStart().Length;
                var url = urls.Text.Substring(at, end - at).Trim();
                CommandMeaning.AddClient(clients, "wait-on", new SettingValue(url, urls.Part(at + blanks, url.Length)));
                at = end + 1;
            }
        }

        return step with { Commands = commands, Clients = clients };
    }
}
