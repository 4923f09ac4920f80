using System.Collections.Generic;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Tests.Readers.Platforms;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>The files of hosting platforms and build services, and shell lines.</summary>
internal static class PlatformReaders
{
    private const string AppJson = """{ "name": "x", "env": { "A": "1", "B": { "description": "d", "value": "2" }, "PORT": "8080", "C": { "required": true } }, "formation": { "web": { "quantity": 1 } } }""";

    private const string Heroku = """
        build:
          docker: { web: Dockerfile }
          config: { A: b }
        run:
          web: dotnet Api.dll --urls http://*:$PORT
          worker: { command: [ "dotnet Worker.dll" ], image: web }
        """;

    private const string AppYaml = """
        runtime: aspnetcore
        env: flex
        entrypoint: dotnet Api.dll --urls "http://*:${PORT}"
        env_variables: { ASPNETCORE_URLS: "http://+:8080", A: 1 }
        network: { forwarded_ports: [ 1, 2:3/tcp ] }
        liveness_check: { path: /health }
        """;

    private const string CloudRun = """
        apiVersion: serving.knative.dev/v1
        kind: Service
        metadata: { name: api }
        spec:
          template:
            spec:
              containers:
                - image: europe-docker.pkg.dev/shop/api
                  command: [ dotnet, Api.dll ]
                  args: [ "--urls", "http://*:8090" ]
                  ports: [ { name: http1, containerPort: 8090 } ]
                  env: [ { name: A, value: "1" }, { name: B, valueFrom: { secretKeyRef: { name: s } } } ]
        """;

    private const string CloudBuild = """
        steps:
          - name: gcr.io/cloud-builders/docker
            args: [ build, -t, api, . ]
          - name: gcr.io/google.com/cloudsdktool/cloud-sdk
            entrypoint: bash
            args: [ -c, 'gcloud run deploy api --port 8090 --set-env-vars ^:^A=1:B=2' ]
          - script: |
              gcloud run deploy api --port=8091 \
                --update-env-vars=A=1,B=2
        """;

    private const string Shell = "cd a && PORT=1 b --c='d e' \"f \\\" g\" && export X=2; $(h i) 2>&1 & j | k; for x in 1 2; do curl -sf http://localhost:5000 || exit 1; done # l";

    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        FuzzedReader.Of("procfile", ProcfileReader.Read, "ProcfileReader.Read", PlatformReaderTests.Procfile),
        FuzzedReader.Of("app.json", AppJsonReader.Read, "AppJsonReader.Read", AppJson),
        FuzzedReader.Of("heroku.yml", HerokuYamlReader.Read, "HerokuYamlReader.Read", Heroku),
        FuzzedReader.Of("fly.toml", FlyTomlReader.Read, "FlyTomlReader.Read", PlatformReaderTests.Fly),
        FuzzedReader.Of("toml", TomlLeaves.Read, "TomlLeaves.Read", PlatformReaderTests.Fly, "a.\"b c\".d = '''\nx\n''' # c\nt = { x = 1, y = [1, 2.5, 1979-05-27T07:32:00Z], }\n[[p.q]]\ne = \"\"\"a \\\n  b\\u0041\"\"\"\n"),
        FuzzedReader.Of("app.yaml", AppYamlReader.Read, "AppYamlReader.Read", AppYaml),
        FuzzedReader.Of("cloud run", CloudRunReader.ReadService, "CloudRunReader.ReadService", CloudRun),
        FuzzedReader.Of("cloud build", CloudRunReader.ReadBuild, "CloudRunReader.ReadBuild", CloudBuild),
        FuzzedReader.Of("github", GitHubWorkflowReader.Read, "GitHubWorkflowReader.Read", PipelineReaderTests.GitHub),
        FuzzedReader.Of("gitlab", GitLabPipelineReader.Read, "GitLabPipelineReader.Read", PipelineReaderTests.GitLab),
        FuzzedReader.Of("shell", static (path, text) => ShellCommands.Read(FuzzedReaders.Line(path, text)), "ShellCommands.Read", Shell) with { IsLine = true },
    ];
}
