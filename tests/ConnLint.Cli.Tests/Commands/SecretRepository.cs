using System;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>A repository with a secret in every kind of file that <c>connlint map</c> reads.</summary>
public sealed class SecretRepository : IAsyncLifetime, IDisposable
{
    internal const string Secret = "s3cr3t";

    private const string Url = "http://user:s3cr3t@localhost:5000/path?token=s3cr3t#s3cr3t";

    private readonly ScratchRepository _repository = new();

    internal string Folder => _repository.Folder;

    public async Task InitializeAsync()
    {
        WriteProject();
        WriteContainers();
        WriteClients();
        await _repository.RestoreAsync("Api");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _repository.Dispose();

    private void WriteProject()
    {
        _repository.Write("Api/Api.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework>
            <SpaProxyServerUrl>{Url}</SpaProxyServerUrl>
            </PropertyGroup></Project>
            """);
        _repository.Write("Api/Program.cs", $"""
            await new System.Net.Http.HttpClient().GetStringAsync("{Url}");
            Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();
            """);
        _repository.Write("Api/Properties/launchSettings.json", $$"""
            { "profiles": {
              "scheme": { "commandName": "Project", "applicationUrl": "{{Url.Replace("http", "ftp", StringComparison.Ordinal)}}" },
              "switch": { "commandName": "Project", "commandLineArgs": "-p=s3cr3t" },
              "variable": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_URLS": "{{Url}}", "ConnectionStrings__Db": "Server=localhost;Password=s3cr3t" } },
              "staging": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Staging" } },
              "path": { "commandName": "Project", "applicationUrl": "{{Url}};http://localhost:5001" } } }
            """);
        _repository.Write("Api/appsettings.json", $$"""
            {
              "Orders": "{{Url}}",
              "Hook": "https://hooks.example.org/services/T0/B0/s3cr3t",
              "ConnectionStrings": { "Db": "Server=localhost,1433;User Id=sa;Password=s3cr3t", "Cache": "localhost:6379,password=s3cr3t", "Mongo": "mongodb://user:s3cr3t@localhost:27017" }
            }
            """);
        _repository.Write("Api/appsettings.Staging.json", $$"""{ "Urls": "{{Url}}", "Kestrel": { "Endpoints": { "Http": { "Url": "http://user:s3cr3t@localhost:5002" } }, "Certificates": { "Default": { "Password": "s3cr3t" } } } }""");
    }

    private void WriteContainers()
    {
        _repository.Write("Api/Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_URLS={Url} Password=s3cr3t\nHEALTHCHECK CMD curl {Url}\nENTRYPOINT [\"dotnet\", \"Api.dll\", \"--urls\", \"{Url}\"]\n");
        _repository.Write("compose.yaml", $"""
            services:
              api:
                build: Api
                ports: ["5000:5000"]
                environment:
                  Orders: "{Url}"
                  ConnectionStrings__Db: "Server=db;Password=s3cr3t"
                env_file: .env
            """);
        _repository.Write(".env", $"Other={Url}\nPASSWORD=s3cr3t\n");
        _repository.Write("k8s.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: api }
            spec: { containers: [ { name: api, image: api, env: [ { name: ASPNETCORE_URLS, value: "{{Url}}" } ] } ] }
            """);
    }

    private void WriteClients()
    {
        _repository.Write("web/package.json", $$"""{ "proxy": "{{Url}}", "devDependencies": { "vite": "7" } }""");
        _repository.Write("web/vite.config.js", $"export default {{ server: {{ proxy: {{ '/a': '{Url}' }} }} }}");
        _repository.Write("web/.env.development", $"VITE_API={Url}\n");
        _repository.Write("web/proxy.conf.json", $$"""{ "/api": { "target": "{{Url}}" } }""");
        _repository.Write("requests.http", $"@token = s3cr3t\nGET {Url}\nAuthorization: Bearer s3cr3t\n\n###\nGET http://localhost:5000/?t={{{{token}}}}\n");
        _repository.Write("http-client.env.json", """{ "dev": { "password": "s3cr3t" } }""");
    }
}
