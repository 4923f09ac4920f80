using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

public sealed class ComposeReaderTests
{
    internal const string Shop = """
        name: shop
        include:
          - ../common/compose.yaml
          - path: [a.yaml, b.yaml]
        x-common: &common
          restart: always
          environment: &variables
            ASPNETCORE_ENVIRONMENT: Development
        services:
          web:
            <<: *common
            build:
              context: .
              dockerfile: Web/Dockerfile
              target: final
              args:
                - CONFIG=${CONFIG:-Release}
            environment:
              <<: *variables
              ASPNETCORE_URLS: "http://+:8080"
              PASSED:
              Token: ${TOKEN}
            env_file:
              - web.env
              - path: optional.env
                required: false
                format: raw
            depends_on:
              db: {condition: service_healthy}
            healthcheck:
              test: ["CMD", "curl", "-f", "http://localhost:8080/health"]
            networks:
              back: {aliases: [shop-web]}
            container_name: shop
            volumes:
              - ./certs:/https:ro
              - type: volume
                source: data
                target: /data
            user: "1000"
            profiles: [dev]
          db:
            image: postgres:${PG:-16}
            command: postgres -c 'max_connections=200' -c port=$PORT
            expose: [5432, "6000-6001/udp"]
            network_mode: host
            healthcheck: {disable: true}
        """;

    private static readonly ComposeProject Project = ComposeReader.Read("compose.yaml", Shop, Compose.NoVariables);

    private static readonly ComposeService Web = Project.Service("web")!;

    private static readonly ComposeService Database = Project.Service("db")!;

    [Fact]
    public void Services_HaveTheirPlaces()
        => Assert.Equal(["web", "db"], Project.Services.Select(static service => Damage.At(Shop, service.Place)));

    [Fact]
    public void Includes_AreNoted() => Assert.Equal(["../common/compose.yaml", "a.yaml", "b.yaml"], Project.Includes.Select(static file => Damage.At(Shop, file.Place)));

    [Fact]
    public void Build_IsRead() => Assert.Equal(
        (".", "Web/Dockerfile", "final", "CONFIG=Release", "build"),
        (Web.Build?.Context?.Text, Web.Build?.Dockerfile?.Text, Web.Build?.Target?.Text, Compose.Of(Web.Build!.Arguments), Damage.At(Shop, Web.Build.Place)));

    [Fact]
    public void Environment_IsRead()
    {
        Assert.Equal("ASPNETCORE_ENVIRONMENT=Development ASPNETCORE_URLS=http://+:8080 PASSED Token=?", Compose.Of(Web.Environment));
        Assert.Equal(["Development", "http://+:8080", "${TOKEN}"], Web.Environment.Where(static variable => variable.Value is not null).Select(static variable => Damage.At(Shop, variable.Value!.Place)));
    }

    [Fact]
    public void ListEntry_HasThePlacesOfItsParts()
    {
        var argument = Web.Build!.Arguments[0];
        Assert.Equal(("CONFIG", "${CONFIG:-Release}"), (Damage.At(Shop, argument.NamePlace), Damage.At(Shop, argument.Value!.Place)));
    }

    [Fact]
    public void EnvFiles_AreRead() => Assert.Equal([("web.env", true, false), ("optional.env", false, true)], Web.EnvFiles.Select(static file => (file.Path.Text, file.IsRequired, file.IsRaw)));

    [Fact]
    public void HealthCheck_IsRead()
    {
        Assert.Equal(("curl|-f|http://localhost:8080/health", false, "healthcheck"), (Compose.Of(Web.HealthCheck?.Test), Web.HealthCheck!.Test!.IsShell, Damage.At(Shop, Web.HealthCheck.Place)));
        Assert.Equal((true, null), (Database.HealthCheck!.IsDisabled, Database.HealthCheck.Test));
    }

    [Fact]
    public void Names_AreRead() => Assert.Equal(("back", "shop shop-web"), (string.Join(' ', Web.Networks), string.Join(' ', Web.Aliases)));

    [Fact]
    public void Volumes_AreRead() => Assert.Equal([("./certs", "/https"), ("data", "/data")], Web.Volumes.Select(static volume => (volume.Source?.Text, volume.Target.Text)));

    [Fact]
    public void Rest_IsRead() => Assert.Equal(
        ("db", "service_healthy", "1000", "dev", "postgres:16", "host"),
        (Web.DependsOn[0].Service.Text, Web.DependsOn[0].Condition, Web.User?.Text, Web.Profiles[0], Database.Image?.Text, Database.NetworkMode?.Text));

    [Fact]
    public void Command_IsSplitIntoWords()
    {
        Assert.Equal("postgres|-c|max_connections=200|-c|?", Compose.Of(Database.Command));
        Assert.False(Database.Command!.IsShell);
    }

    [Fact]
    public void Expose_IsRead() => Assert.Equal(["5432/tcp", "6000-6001/udp"], Database.Expose.Select(static port => Compose.Of(port.Ports) + "/" + port.Protocol));

    [Theory]
    [InlineData("test: [NONE]", true, null, false)]
    [InlineData("test: [CMD, a, b]", false, "a|b", false)]
    [InlineData("test: [CMD-SHELL, a b || exit 1]", false, "a|b||||exit|1", true)]
    [InlineData("test: a b", false, "a|b", true)]
    [InlineData("test: [a, b]", false, null, false)]
    [InlineData("interval: 1s", false, null, false)]
    [InlineData("{test: a, disable: 'true'}", true, null, false)]
    public void Test_HasSeveralForms(string check, bool isDisabled, string? words, bool isShell)
    {
        var read = Compose.Service(Compose.File("healthcheck:\n  " + check)).HealthCheck!;
        Assert.Equal((isDisabled, words, isShell), (read.IsDisabled, Compose.Of(read.Test), read.Test?.IsShell ?? false));
    }

    [Fact]
    public void BuildText_IsItsContext() => Assert.Equal("./web", Compose.Service(Compose.File("build: ./web")).Build?.Context?.Text);

    [Fact]
    public void InlineDockerfile_IsKept()
        => Assert.Equal("FROM a\nEXPOSE 80\n", Compose.Service(Compose.File("build:\n  dockerfile_inline: |\n    FROM a\n    EXPOSE 80\n")).Build?.Inline?.Text);

    [Fact]
    public void Variables_ComeFromTheEnvFile()
    {
        var variables = EnvironmentVariable.Final(EnvFileReader.Read(".env", "TAG=9.0\nHOST=$UNSET"));
        Assert.Equal("aspnet:9.0", ComposeReader.Read("f", Compose.File("image: aspnet:${TAG}"), variables).Services[0].Image?.Text);
        Assert.Null(ComposeReader.Read("f", Compose.File("image: ${HOST:-x}"), variables).Services[0].Image!.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("services:")]
    [InlineData("services: []")]
    [InlineData("- services")]
    [InlineData("services:\n  s:")]
    [InlineData("services:\n  s: text")]
    [InlineData("services: {s: {image: a}")]
    public void FileWithoutServices_HasNone(string text) => Assert.Empty(ComposeReader.Read("f", text, Compose.NoVariables).Services);

    [Fact]
    public void WrongKinds_AreNoFacts()
    {
        var service = Compose.Service(Compose.File("image: [a]\nbuild: []\nports: 80\nenvironment: x\nenv_file: {a: b}\ncommand: {a: b}\ndepends_on: x\nhealthcheck: x\nnetworks: x\nvolumes: [[], {}]\nexpose: [{}, x]\nextends: []"));
        Assert.Equal((null, null, 0, 0, 0, null), (service.Image, service.Build, service.Ports.Count, service.Environment.Count, service.EnvFiles.Count, service.Command));
        Assert.Equal((0, null, 0, 0, 0), (service.DependsOn.Count, service.HealthCheck, service.Networks.Count, service.Volumes.Count, service.Expose.Count));
    }

    [Theory]
    [InlineData("      - 80:80\n")]
    [InlineData("      - ${A:-${B:-1}}\n")]
    [InlineData("    k: &a {b: c}\n")]
    [InlineData("---\nservices: {s: {ports: [1]}}\n")]
    public void HugeFile_IsReadInTime(string pattern)
    {
        var start = "services:\n  s:\n    ports:\n";
        var text = start + string.Concat(Enumerable.Repeat(pattern, (JsonSettings.MaxLength - start.Length) / pattern.Length));
        Damage.TakesNoSecond(() => ComposeReader.Read("f", text, Compose.NoVariables));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_NeverThrows(int seed) => Damage.Survives(
        seed,
        "{}[]\",:-?*&!|>'$~ \n\r\t08a/#\uFEFF",
        [Shop, Compose.File("ports: ['127.0.0.1:80-81:80-81/tcp', {target: 1}]\nextends: {service: t}\nenvironment: [A=1, B]\n") + "\n  t: {ports: !reset [], build: x, env_file: y}\n"],
        static text => Compose.Places(ComposeReader.Read("f", text, Compose.NoVariables)));
}
