using System.Collections.Generic;
using System.Linq;
using ConnLint.Bench;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.Yaml;
using ConnLint.Endpoints.Tests.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>YAML, and the files of containers.</summary>
internal static class ContainerReaders
{
    private const string Yaml = """
        %YAML 1.1
        %TAG !e! tag:e.org,2000:
        --- !e!x
        a: &n
          - {b: 'c', "d": "e\u0041\
             f"}
          - !t |+2
            text
          - *n2
        ? [x, y]
        : z
        ...
        ---
        services: &s
          api:
            ports: ["80:80", 443]
            environment: &e
              A: 1
          b: {<<: [*e], command: >-
            folded
             more }
        """;

    private const string Extending = """
        services:
          s:
            extends: { service: t }
            ports: ['127.0.0.1:80-81:80-81/tcp', {target: 1}]
            environment: [A=1, B]
          t: {ports: !reset [], build: x, env_file: y}
          u:
            extends: { file: other/compose.yaml, service: web }
            ports: !override ["${PORT:-8080}:80"]
        """;

    private static readonly RepositoryCorpus.Service Service = new(1, 12);

    private static readonly Dictionary<string, string?> Variables = new() { ["PORT"] = "8081", ["TAG"] = null };

    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        FuzzedReader.Of("yaml", YamlReader.Read, "YamlReader.Read", Yaml, Yaml.Replace("*n2", "*n", System.StringComparison.Ordinal), ContainerTexts.Compose(Service), KubernetesReaderTests.Shop),
        FuzzedReader.Of(
            "env", static (path, text) => (EnvFileReader.Read(path, text), EnvFileReader.Read(path, text, Variables)), "EnvFileReader.Read",
            ContainerTexts.Variables(Service), "A=1\n# c\nexport B=\"x\\n$A ${C:-d ${E-f}}\"\nC='it\\'s\nmore' # c\nD: y\nE\n", "A=$B\r\nB=${A:?e}\r\n"),
        FuzzedReader.Of(
            "dockerfile", static (path, text) => DockerfileReader.Read(path, text) is var file ? (file, file.Final(), file.Final()?.Certificates().ToList(), file.Projects) : default, "DockerfileReader.Read",
            DockerfileReaderTests.Web, ContainerTexts.Dockerfile(Service), "# escape=`\nARG T=1\nFROM a:${T:-2} AS b `\n\nENV A=b C=\"d e\" `\n  # c\n  F=$A\nRUN <<-EOF\n\tcurl\n\tEOF\n",
            "FROM a AS b\nENV A b c\nEXPOSE 80/tcp $P 8000-8010\nUSER $U\nHEALTHCHECK --timeout=1s CMD [\"a\", \"\\u0041\"]\nFROM b\nENTRYPOINT [\"x\"]\nCMD a 'b' \"c\\\"\"\nCOPY --from=b [\"a.pfx\", \"/b/\"]\nONBUILD RUN x"),
        FuzzedReader.Of(
            "compose", static (path, text) => ComposeReader.Read(path, text, Variables), "ComposeReader.Read ComposeServiceReader.Read", ComposeReaderTests.Shop, ContainerTexts.Compose(Service), Extending),
        FuzzedReader.Of(
            "compose merge", static (path, text) => (
                ComposeReader.Read([new("compose.yaml", ComposeReaderTests.Shop), new(path, text)], Variables, _ => null),
                ComposeReader.Read([new(path, text), new("compose.override.yaml", Extending)], Variables, _ => ComposeReaderTests.Shop),
                ComposeReader.Read([new("compose.yaml", Extending)], Variables, _ => text)),
            "ComposeReader.Read", ComposeReaderTests.Shop, ContainerTexts.Compose(Service), Extending),
        FuzzedReader.Of("kubernetes", static (path, text) => KubernetesReader.Read([(path, text), ("other.yaml", KubernetesReaderTests.Shop)]), "KubernetesReader.Read", KubernetesReaderTests.Shop, ContainerTexts.Manifest(Service)),
    ];
}
