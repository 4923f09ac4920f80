using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Platforms;

public sealed class PlatformReaderTests
{
    internal const string Procfile = "# c\r\nweb: cd $HOME/out && ASPNETCORE_URLS=http://*:$PORT dotnet Api.dll\r\nworker:dotnet Worker.dll\r\n\r\nno command:\r\nempty: \r\n";

    internal const string Fly = """
        # fly.toml app configuration file
        app = 'api'
        primary_region = "ams"

        [build]
          image = "x" # c

        [env]
          PORT = "8081"
          ASPNETCORE_URLS = "http://+:8081"

        [processes]
        app = "dotnet Api.dll"
        worker = "dotnet Worker.dll"

        [http_service]
          internal_port = 8_080
          processes = ["app",
            "worker"] # c

        [[services]]
          internal_port = 5000
          [[services.ports]]
            port = 80
          [[services.http_checks]]
            headers = { Host = "x" }

        [[services]]
          internal_port = 5001

        [checks]
          [checks.alive]
            port = 5002
        """;

    [Fact]
    public void Procfile_HasItsProcesses()
    {
        var processes = ProcfileReader.Read("f", Procfile).Processes;
        Assert.Equal([("web", true, true), ("worker", false, false)], processes.Select(static process => (process.Name, process.AssignsPort, process.ReadsPort)));
        Assert.Equal(["dotnet", "Api.dll"], processes[0].Commands[1].Words.Select(word => Places.In(Procfile, word.Place)));
        Places.AssertLine(Procfile, processes[0].Commands[1].Words[1].Place);
        Assert.Equal("worker", Places.In(Procfile, processes[1].Place));
    }

    [Theory]
    [InlineData("dotnet a.dll --urls http://*:$PORT", true)]
    [InlineData("dotnet a.dll --urls \"http://*:${PORT:-80}\"", true)]
    [InlineData("dotnet a.dll --urls http://*:$PORTS", false)]
    [InlineData("dotnet a.dll --urls http://*:80", false)]
    [InlineData("dotnet a.dll $X $PORT", true)]
    public void Procfile_ReadsPort(string command, bool reads) => Assert.Equal(reads, ProcfileReader.Read("f", "web: " + command).Processes[0].ReadsPort);

    [Fact]
    public void AppJson_HasItsVariables()
    {
        var process = Assert.Single(AppJsonReader.Read("f", """{ "name": "x", "env": { "A": "1", "B": { "description": "d", "value": "2" }, "C": { "required": true } } }""").Processes);
        Assert.Equal([("A", "1"), ("B", "2")], process.Variables.Select(static variable => (variable.Key, variable.Value.Text)));
        Assert.True(process.AssignsPort);
    }

    [Fact]
    public void OtherAppJson_IsNobodys() => Assert.Empty(AppJsonReader.Read("f", """{ "expo": { "name": "x" } }""").Processes);

    [Fact]
    public void Fly_HasItsPorts()
    {
        var ports = FlyTomlReader.Read("f", Fly).Ports;
        Assert.Equal(
            [("http_service.internal_port", "8080"), ("services.internal_port", "5000"), ("services.internal_port", "5001"), ("checks.port", "5002")],
            ports.Select(static port => (port.Name, port.Value.Text)));
        Assert.Equal(["8_080", "5000", "5001", "5002"], ports.Select(static port => Places.In(Fly, port.Value.Place)));
    }

    [Fact]
    public void Fly_HasItsProcesses()
    {
        var processes = FlyTomlReader.Read("f", Fly).Processes;
        Assert.Equal([("app", true, "8081"), ("worker", true, "8081")], processes.Select(static process => (process.Name, process.AssignsPort, process.AssignedPort?.Text)));
        Assert.Equal("http://+:8081", processes[0].Variables["ASPNETCORE_URLS"].Text);
        Assert.Equal("Api.dll", Places.In(Fly, processes[0].Commands[0].Words[1].Place));
    }

    [Fact]
    public void FlyWithoutPort_AssignsNone() => Assert.False(Assert.Single(FlyTomlReader.Read("f", "app = 'a'").Processes).AssignsPort);

    [Fact]
    public void HerokuYaml_HasItsProcesses()
    {
        var processes = HerokuYamlReader.Read("f", """
            setup:
              config: { A: b }
            build:
              docker: { web: Dockerfile, job: Dockerfile.job }
            run:
              web: dotnet Api.dll --urls http://*:$PORT
              worker:
                command:
                  - dotnet Worker.dll
                image: web
            """).Processes;
        Assert.Equal([("web", true, 1), ("worker", false, 1), ("job", false, 0)], processes.Select(static process => (process.Name, process.AssignsPort, process.Commands.Count)));
        Assert.Equal((true, "b"), (processes[0].ReadsPort, processes[0].Variables["A"].Text));
    }

    [Fact]
    public void AppYaml_IsRead()
    {
        const string text = """
            runtime: aspnetcore
            env: flex
            entrypoint: dotnet Api.dll --urls http://*:$PORT
            env_variables:
              ASPNETCORE_URLS: http://*:8080
            network:
              forwarded_ports: [ 8081, 8222:8082, 8083/udp ]
            """;
        var file = AppYamlReader.Read("f", text);
        var process = Assert.Single(file.Processes);
        Assert.Equal((true, true, "default", "http://*:8080"), (process.AssignsPort, process.ReadsPort, process.Name, process.Variables["ASPNETCORE_URLS"].Text));
        Assert.Equal(["8081", "8082", "8083"], file.Ports.Select(static port => Places.In(text, port.Value.Place)));
    }

    [Fact]
    public void OtherAppYaml_IsNobodys() => Assert.Empty(AppYamlReader.Read("f", "name: x").Processes);

    [Fact]
    public void CloudRunService_IsRead()
    {
        var file = CloudRunReader.ReadService("f", """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: api }
            spec:
              template:
                spec:
                  containers:
                  - image: x
                    command: [dotnet]
                    args: [Api.dll, --urls, "http://*:$PORT"]
                    ports: [ { name: h2c, containerPort: 8090 } ]
                    env: [ { name: A, value: "1" }, { name: B, valueFrom: { secretKeyRef: {} } } ]
                  - { name: side, image: y }
            """);
        Assert.Equal(
            [("api", true, "8090", false), ("side", false, null, false)],
            file.Processes.Select(static process => (process.Name, process.AssignsPort, process.AssignedPort?.Text, process.ReadsPort)));
        Assert.Equal(("containerPort", "8090"), (Assert.Single(file.Ports).Name, file.Ports[0].Value.Text));
        Assert.Equal(["A"], file.Processes[0].Variables.Keys);
    }

    [Fact]
    public void KubernetesService_IsNoCloudRun() => Assert.Empty(CloudRunReader.ReadService("f", "apiVersion: v1\nkind: Service\nspec: {}").Processes);

    [Theory]
    [InlineData("steps:\n- name: gcr.io/cloud-builders/gcloud\n  args: [run, deploy, api, --image=x, --port, '8090', '--set-env-vars=A=1,B=2']\n")]
    [InlineData("steps:\n- name: x\n  entrypoint: bash\n  args:\n  - -c\n  - |\n    gcloud run deploy api \\\n      --port=8090 --set-env-vars ^:^A=1:B=2\n")]
    [InlineData("steps:\n- script: |\n    #!/bin/bash\n    gcloud run deploy api --port 8090 --update-env-vars A=1,B=2\n")]
    public void CloudBuild_HasItsDeployment(string text)
    {
        var file = CloudRunReader.ReadBuild("f", text);
        var process = Assert.Single(file.Processes);
        Assert.Equal(("api", true, "8090"), (process.Name, process.AssignsPort, process.AssignedPort?.Text));
        Assert.Equal([("A", "1"), ("B", "2")], process.Variables.Select(static variable => (variable.Key, variable.Value.Text)));
        Assert.Equal("8090", Places.In(text, file.Ports[0].Value.Place));
    }

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead(
        "[]{}=.:,#'\"\\-\r\n a0$_", static text => All(text).SelectMany(PlacesOf), Procfile, Fly, "runtime: a\nentrypoint: dotnet a.dll\nnetwork: { forwarded_ports: [1, 2:3/tcp] }\n",
        "steps:\n- args: [-c, 'gcloud run deploy api --port 80 --set-env-vars ^:^A=1']\n- script: |\n    gcloud run deploy\n", "run:\n  web: a b\n  x: { command: [c] }\nbuild: { docker: { y: z } }\n");

    private static IEnumerable<PlatformFile> All(string text) =>
    [
        ProcfileReader.Read("f", text), AppJsonReader.Read("f", text), FlyTomlReader.Read("f", text), HerokuYamlReader.Read("f", text), AppYamlReader.Read("f", text),
        CloudRunReader.ReadService("f", text), CloudRunReader.ReadBuild("f", text),
    ];

    private static IEnumerable<TextPlace> PlacesOf(PlatformFile file)
        => file.Ports.Select(static port => port.Value.Place)
            .Concat(file.Processes.Select(static process => process.Place))
            .Concat(file.Processes.SelectMany(static process => process.Variables.Values).Select(static value => value.Place))
            .Concat(file.Processes.SelectMany(static process => process.Commands).SelectMany(static command => command.Words).Select(static word => word.Place));
}
