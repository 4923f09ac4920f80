using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>
/// One hostile file beside an ordinary project, which is found all the same: no command crashes, hangs, goes outside of the repository, starts what a file names, or prints what could hurt.
/// </summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string Secret = "s3cr3t";
    private const string Settings = "src/Api/appsettings.json";

    private readonly ScratchRepository _outside = new(hasGit: false);
    private readonly ScratchRepository _repository = new();
    private readonly int _port = LoopbackPorts.Free();

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var kind in new[] { "json bomb", "unclosed json", "many keys", "laughs", "cyclic anchors", "deep yaml", "long line", "cyclic extends", "outside", "escapes", "injection" })
            {
                foreach (var command in new[] { "map", "check", "explain" }) cases.Add(kind, command);
            }

            return cases;
        }
    }

    public void Dispose()
    {
        _repository.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task HostileFile_HidesNothingAndHurtsNobody(string kind, string command)
    {
        _repository.WriteWebProject("src/Api", $"http://user:{Secret}@localhost:{_port}");
        Plant(kind);
        var (exitCode, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, command == "explain" ? [command, $"127.0.0.1:{_port}"] : [command]);

        Assert.Equal(command == "map" ? 0 : 1, exitCode);
        Assert.Contains($":{_port}", output, StringComparison.Ordinal);
        Assert.Contains("src/Api", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        Assert.DoesNotContain((output + error).ReplaceLineEndings(""), static character => char.IsControl(character) || character == '\u202e');
        Assert.Empty(Directory.GetFiles(_repository.Folder, "owned*", SearchOption.AllDirectories));
    }

    private void Plant(string kind)
    {
        switch (kind)
        {
            case "json bomb": _repository.Write(Settings, $"{{\"{Secret}\":" + new string('[', 200_000) + new string(']', 200_000) + "}"); break;
            case "unclosed json": _repository.Write(Settings, string.Concat(Enumerable.Repeat("{\"a\":", 100_000))); break;
            case "many keys": _repository.Write(Settings, "{" + string.Concat(Enumerable.Range(0, 40_000).Select(static i => $"\"K{i}\":\"p={Secret}\",")) + "\"z\":1}"); break;
            case "laughs": _repository.Write("compose.yaml", "x-a0: &a0 [x, x]\n" + string.Concat(Enumerable.Range(1, 30).Select(static i => $"x-a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n")) + "services:\n  api: {image: nginx}\n"); break;
            case "cyclic anchors": _repository.Write("compose.yaml", $"services: &s\n  api: &a\n    image: nginx\n    environment: {{P: {Secret}}}\n    <<: *a\n  b: *s\n"); break;
            case "deep yaml": _repository.Write("compose.yaml", "services: " + new string('[', 200_000)); break;
            case "long line": _repository.Write("src/Api/all.http", $"GET http://user:{Secret}@localhost:1/" + new string('x', 10 * 1024 * 1024)); break;
            case "cyclic extends":
                _repository.Write("compose.yaml", "include: [compose.yaml, other.yaml]\nservices:\n  a: {extends: {service: b}}\n  b: {extends: {file: other.yaml, service: c}}\n  d: {extends: {service: d}}\n");
                _repository.Write("other.yaml", "include: [compose.yaml]\nservices:\n  c: {extends: {file: compose.yaml, service: a}, ports: [\"80:80\"]}\n");
                break;
            case "outside": PlantOutside(); break;
            case "escapes": _repository.Write("compose.yaml", "services:\n  \"\\e]0;owned\\a\\u202e\": {image: \"\\e[2J\", ports: [\"80:80\"], environment: {\"\\e[2J\": \"http://localhost:1/\\e[31m\"}}\n"); break;
            default: PlantInjection(); break;
        }
    }

    // A file that others may not see, named in every way in which a file can be named.
    private void PlantOutside()
    {
        var path = Path.GetRelativePath(_repository.Folder, _outside.Folder).Replace('\\', '/');
        var compose = _outside.Write("compose.yaml", $"services:\n  {Secret}: {{image: nginx, ports: [\"4242:80\"], environment: {{U: \"http://{Secret}:1/\"}}}}\n");
        _outside.Write(".env", $"U=http://{Secret}:1/\n");
        _outside.Write("Api.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><AssemblyName>{Secret}</AssemblyName></PropertyGroup></Project>");
        _repository.Write("compose.yaml", $"include: [{path}/compose.yaml]\nservices:\n  a: {{extends: {{file: {path}/compose.yaml, service: {Secret[..1]}}}, env_file: {path}/.env}}\n  b: {{extends: {{file: {compose}, service: x}}, build: {{context: {path}}}}}\n");
        _repository.Write("All.slnx", $"<Solution><Project Path=\"{path}/Api.csproj\" /><Project Path=\"src/Api/Api.csproj\" /></Solution>");
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "linked"), _outside.Folder);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "loop"), _repository.Folder);
        Directory.CreateSymbolicLink(Path.Combine(_repository.Folder, "src", "loop"), Path.Combine(_repository.Folder, "src"));
    }

    private void PlantInjection()
    {
        const string Command = "; touch owned1 `touch owned2` $(touch owned3) & touch owned4 | touch owned5";
        _repository.Write("src/Job/Job.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        _repository.Write("src/Job/Properties/launchSettings.json", $$"""
            { "profiles": {
              "a; touch owned6": { "commandName": "Executable", "executablePath": "/bin/sh", "commandLineArgs": "-c '{{Command}}'", "workingDirectory": "$(touch owned7)" },
              "`touch owned8`": { "commandName": "Project", "commandLineArgs": "{{Command}}", "launchUrl": "http://localhost:1/$(touch owned9)" } } }
            """);
        _repository.Write("Procfile", "web: sh -c '" + Command + "'\n");
        _repository.Write("compose.yaml", "services:\n  a: {image: \"nginx; touch owned10\", command: \"" + Command + "\", healthcheck: {test: \"" + Command + "\"}}\n");
    }
}
