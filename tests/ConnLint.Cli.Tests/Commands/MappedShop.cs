using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The repository of docs/map.md, restored once and mapped once in both formats.</summary>
public sealed class MappedShop : IAsyncLifetime, IDisposable
{
    private readonly ScratchRepository _repository = new();

    internal string Folder => _repository.Folder;

    internal (int ExitCode, string Output, string Error) Text { get; private set; }

    internal (int ExitCode, string Output, string Error) Json { get; private set; }

    /// <summary>Every file and folder with its time, before and after.</summary>
    internal (string[] Before, string[] After) Tree { get; private set; }

    public async Task InitializeAsync()
    {
        Write();
        await _repository.RestoreAsync("src/Api");
        var before = Entries();
        Text = await ConnLintProcess.RunAsync(Folder, ["map"]);
        Json = await ConnLintProcess.RunAsync(Path.Combine(Folder, "web"), ["map", "--format", "json"]);
        Tree = (before, Entries());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _repository.Dispose();

    private void Write()
    {
        _repository.Write("src/Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        _repository.Write("src/Api/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();");
        _repository.Write("src/Api/Properties/launchSettings.json", """
            {
              "profiles": {
                "http": {
                  "commandName": "Project",
                  "applicationUrl": "http://localhost:5080",
                  "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" }
                }
              }
            }
            """);
        _repository.Write("src/Api/appsettings.Development.json", """
            {
              "Kestrel": {
                "Endpoints": {
                  "Http": { "Url": "http://localhost:5090" }
                }
              }
            }
            """);
        _repository.Write("src/Api/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n");
        _repository.Write("compose.yaml", "services:\n  api:\n    build: src/Api\n    ports:\n      - \"8081:8080\"\n");
        _repository.Write("src/Api/Api.http", "GET http://localhost:5090/orders\n\n###\nGET http://localhost:8081/orders\n");
        _repository.Write("web/package.json", """{ "devDependencies": { "vite": "^7.0.0" } }""");
        _repository.Write("web/vite.config.ts", "export default {\n  server: { proxy: { '/api': 'http://localhost:5091' } },\n}\n");
    }

    private string[] Entries()
        => [.. new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(static entry => FormattableString.Invariant($"{entry.FullName} {entry.LastWriteTimeUtc.Ticks}")).Order(StringComparer.Ordinal)];
}
