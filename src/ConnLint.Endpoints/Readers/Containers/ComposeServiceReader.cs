using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>Reads one service of a merged compose file (the services and the build chapter of the Compose specification).</summary>
internal static class ComposeServiceReader
{
    public static ComposeService Read(YamlScalar name, YamlMapping service) => new(
        name.Text,
        name.Place,
        ComposeValues.Scalar(service, "image"),
        service.Entry("build") is { Value: YamlMapping build } entry ? Build(build, entry.Key.Place) : null,
        Items(service, "ports").Select(ComposePorts.Read).OfType<PortMapping>().ToList(),
        Items(service, "expose").OfType<YamlScalar>().Select(static port => ExposedPort.Parse(ComposeValues.Of(port))).OfType<ExposedPort>().ToList(),
        ComposeValues.Variables(service.Mapping("environment")),
        Items(service, "env_file").Select(EnvFile).OfType<ComposeEnvFile>().ToList(),
        ComposeValues.Command(service.Find("command")),
        ComposeValues.Command(service.Find("entrypoint")),
        Dependencies(service.Mapping("depends_on")),
        service.Entry("healthcheck") is { Value: YamlMapping check } key ? Check(check, key.Key.Place) : null,
        ComposeValues.Scalar(service, "network_mode"),
        service.Mapping("networks")?.Distinct().Select(static network => network.Key.Text).ToList() ?? [],
        Aliases(service),
        ComposeValues.Scalar(service, "user"),
        Items(service, "volumes").Select(ComposeVolumes.Read).OfType<ComposeVolume>().ToList(),
        ComposeValues.Texts(service.Find("profiles")),
        service.Find(ComposeExtends.Incomplete) is null)
    {
        IsRestarted = IsRestarted(service),
    };

    // A condition that is computed may be any.
    private static bool IsRestarted(YamlMapping service)
    {
        var policy = service.Mapping("deploy")?.Mapping("restart_policy");
        return (service.Find("restart") is not null && !Is(service, "restart", "no") && !Is(service, "restart", "false")) || (policy is not null && !Is(policy, "condition", "none"));
    }

    private static IReadOnlyList<YamlNode> Items(YamlMapping service, string attribute)
        => service.Sequence(attribute) is { } sequence && ComposeUnique.Of(attribute, sequence) is YamlSequence unique ? unique.Items : [];

    private static ComposeBuild Build(YamlMapping build, TextPlace place) => new(
        ComposeValues.Scalar(build, "context"),
        ComposeValues.Scalar(build, "dockerfile"),
        ComposeValues.Scalar(build, "dockerfile_inline"),
        ComposeValues.Scalar(build, "target"),
        ComposeValues.Variables(build.Mapping("args")),
        place);

    private static ComposeEnvFile? EnvFile(YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } file) return new ComposeEnvFile(ComposeValues.Of(file), true, false);
        if (node is not YamlMapping mapping || ComposeValues.Scalar(mapping, "path") is not { } path) return null;
        return new ComposeEnvFile(path, !Is(mapping, "required", "false"), Is(mapping, "format", "raw"));
    }

    private static List<ComposeDependency> Dependencies(YamlMapping? dependsOn)
    {
        var dependencies = new List<ComposeDependency>();
        foreach (var entry in dependsOn?.Distinct() ?? [])
        {
            var condition = (entry.Value as YamlMapping)?.Text("condition") ?? "service_started";
            dependencies.Add(new ComposeDependency(entry.Key.Value, condition));
        }

        return dependencies;
    }

    private static HealthCheck Check(YamlMapping check, TextPlace place)
    {
        var test = check.Find("test");
        var isDisabled = Is(check, "disable", "true") || test is YamlSequence { Items: [YamlScalar { Text: "NONE" }, ..] };
        return new HealthCheck(isDisabled, isDisabled ? null : ComposeValues.Test(test), place);
    }

    private static List<string> Aliases(YamlMapping service)
    {
        var names = new List<string>();
        foreach (var key in new[] { "container_name", "hostname" })
        {
            if (ComposeValues.Scalar(service, key)?.Text is { } name) names.Add(name);
        }

        foreach (var network in service.Mapping("networks")?.Distinct() ?? [])
        {
            if (network.Value is YamlMapping options) names.AddRange(ComposeValues.Texts(options.Find("aliases")));
        }

        return names;
    }

    private static bool Is(YamlMapping mapping, string key, string value) => string.Equals(mapping.Text(key), value, StringComparison.OrdinalIgnoreCase);
}
