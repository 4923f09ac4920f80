using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

public sealed class RepositoryPlatformsTests
{
    [Fact]
    public void FilesOfPlatforms_AreReadByTheirNames() => Assert.Equal(
        ["app.json heroku web", "app.yaml app engine default", "cloudbuild.yaml cloud run api", "deploy/run.yaml cloud run api", "fly.toml fly app", "heroku.yml heroku web", "src/Procfile heroku web"],
        Read("""
            === src/Procfile
            web: dotnet Api.dll
            === app.json
            { "stack": "container" }
            === heroku.yml
            build: { docker: { web: Dockerfile } }
            === app.yaml
            runtime: custom
            === cloudbuild.yaml
            steps:
            - args: [run, deploy, api]
            === deploy/run.yaml
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: api }
            spec: { template: { spec: { containers: [ { image: api } ] } } }
            === fly.toml
            app = "api"
            === docs/Procfile.md
            web: nothing
            === other/app.json
            { "expo": {} }
            """).Platforms.SelectMany(static platform => platform.File.Processes.Select(process => $"{platform.Path} {process.Platform} {process.Name}")));

    [Fact]
    public void Pipelines_AreReadInTheirFolders() => Assert.Equal(
        [".github/workflows/ci.yml a", ".gitlab-ci.yml c", "nested/.github/workflows/b.yaml b"],
        Read("""
            === .github/workflows/ci.yml
            jobs: { a: { steps: [ { run: ls } ] } }
            === nested/.github/workflows/b.yaml
            jobs: { b: { steps: [ { run: ls } ] } }
            === .github/ci.yml
            jobs: { no: { steps: [ { run: ls } ] } }
            === workflows/ci.yml
            jobs: { no: { steps: [ { run: ls } ] } }
            === .gitlab-ci.yml
            c: { script: ls }
            """).Pipelines.SelectMany(static pipeline => pipeline.File.Jobs.Select(job => $"{pipeline.Path} {job.Name}")));

    [Theory]
    [InlineData("Procfile", true)]
    [InlineData("app.json", true)]
    [InlineData("fly.toml", true)]
    [InlineData(".gitlab-ci.yml", true)]
    [InlineData("app.run.json", true)]
    [InlineData("Procfile.md", false)]
    [InlineData("Cargo.toml", false)]
    [InlineData("tsconfig.json", false)]
    [InlineData("run.json", false)]
    public void Name_TellsWhetherAFileIsOpened(string name, bool isKnown) => Assert.Equal(isKnown, RepositoryFiles.IsKnown(name));

    [Fact]
    public void Files_AreThoseThatAReaderKnows() => Assert.Equal([".env"], Read("=== .env\nA=b\n=== .env.example\nA=b\n=== .env.bak\nA=b\n=== Dockerfile.original\nFROM a\n=== old.Dockerfile.old\nFROM a\n=== a.txt\nA\n").Files.Select(static file => file.Path));

    [Theory]
    [InlineData("CMD ASPNETCORE_HTTP_PORTS=5000 dotnet Api.dll", "image: http://*:5000 Api/Dockerfile:2")]
    [InlineData("CMD A=1 ASPNETCORE_HTTP_PORTS=5000 dotnet Api.dll", "image: http://*:5000 Api/Dockerfile:2")]
    [InlineData("CMD ASPNETCORE_HTTP_PORTS=$PORT dotnet Api.dll", "image: unknown Api/Dockerfile:2")]
    [InlineData("CMD [\"ASPNETCORE_HTTP_PORTS=5000\", \"dotnet\", \"Api.dll\"]", "image: http://*:8080 ASPNETCORE_HTTP_PORTS of mcr.microsoft.com/dotnet/aspnet:10.0")]
    public void AssignmentsBeforeTheProgram_AreItsVariables(string start, string context) => Assert.EndsWith(context, GraphText.Contexts(GraphText.Graph($"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        {start}
        """)), System.StringComparison.Ordinal);

    private static Repository Read(string files) => RepositoryReader.Read(GraphText.Files(files));
}
