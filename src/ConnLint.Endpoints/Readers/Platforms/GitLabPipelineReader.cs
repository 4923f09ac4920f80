using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads <c>.gitlab-ci.yml</c>: <c>variables</c>, <c>services</c> and <c>before_script</c> of the file, of <c>default</c> and of each job, and the jobs'
/// <c>script</c> and <c>after_script</c>, texts or lists (docs.gitlab.com "CI/CD YAML syntax reference", "Services"). A job is every mapping with a
/// script; hidden jobs (<c>.name</c>) and <c>extends</c> are not joined. A service is known by its alias, else by its image's name with <c>-</c> for
/// <c>/</c>.
/// </summary>
internal static class GitLabPipelineReader
{
    public static PipelineFile Read(string path, string text)
    {
        var jobs = new List<PipelineJob>();
        var documents = YamlReader.Read(path, text);
        // With a header (`spec:`), the pipeline is the second document.
        if (documents.Count == 0 || documents[documents.Count - 1] is not YamlMapping file) return new PipelineFile(jobs);

        var scripts = new YamlScripts(text);
        var variables = YamlScripts.Variables(file.Find("variables"));
        var defaults = file.Mapping("default");
        foreach (var entry in file.Distinct())
        {
            if (entry.Key.Text == "default" || entry.Value is not YamlMapping job || job.Find("script") is null) continue;

            var steps = new List<PipelineStep>();
            Add(steps, "before_script", job.Find("before_script") ?? defaults?.Find("before_script") ?? file.Find("before_script"), scripts);
            Add(steps, "script", job.Find("script"), scripts);
            Add(steps, "after_script", job.Find("after_script") ?? defaults?.Find("after_script") ?? file.Find("after_script"), scripts);
            var services = job.Sequence("services") ?? defaults?.Sequence("services") ?? file.Sequence("services");
            jobs.Add(new PipelineJob(entry.Key.Text, YamlScripts.Variables(job.Find("variables"), variables), Services(services), steps));
        }

        return new PipelineFile(jobs);
    }

    private static void Add(List<PipelineStep> steps, string name, YamlNode? script, YamlScripts scripts)
    {
        var lines = new List<SettingValue>();
        Collect(lines, script, scripts);
        if (lines.Count > 0) steps.Add(YamlScripts.Step(name, new Dictionary<string, SettingValue>(), lines));
    }

    // Lists may hold lists, which anchors bring.
    private static void Collect(List<SettingValue> lines, YamlNode? script, YamlScripts scripts)
    {
        if (script is YamlScalar scalar) lines.AddRange(scripts.Lines(scalar));
        foreach (var item in (script as YamlSequence)?.Items ?? []) Collect(lines, item, scripts);
    }

    private static List<PipelineService> Services(YamlSequence? services)
    {
        var read = new List<PipelineService>();
        foreach (var item in services?.Items ?? [])
        {
            var image = item as YamlScalar ?? (item as YamlMapping)?.Scalar("name");
            if (image is not null) read.Add(new PipelineService((item as YamlMapping)?.Text("alias") ?? HostOf(image.Text), image.Value, []));
        }

        return read;
    }

    private static string HostOf(string image)
    {
        var digest = image.IndexOf('@');
        if (digest >= 0) image = image.Substring(0, digest);
        var tag = image.LastIndexOf(':');
        if (tag > image.LastIndexOf('/')) image = image.Substring(0, tag);
        return image.Replace('/', '-').Replace(':', '-');
    }
}
