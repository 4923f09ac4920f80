using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

public sealed class DockerfileReaderTests
{
    internal const string Web = """
        # syntax=docker/dockerfile:1
        ARG TAG=8.0
        FROM --platform=$BUILDPLATFORM sdk:${TAG} AS build
        WORKDIR /src
        COPY ["Shop/Shop.csproj", "Shop/"]
        COPY . .
        RUN dotnet publish \
            # what is published
            -o /app

        FROM aspnet:${TAG} AS final
        WORKDIR /app
        EXPOSE 8080/tcp
        EXPOSE 8000-8010/UDP 81
        ENV ASPNETCORE_HTTP_PORTS=8080 \
            NAME="a b"
        RUN apt-get update && apt-get install -y --no-install-recommends curl
        COPY --from=build /app .
        COPY certs/web.pfx /https/
        USER app:app
        HEALTHCHECK --interval=5s CMD curl -f http://localhost:8080/health || exit 1
        ENTRYPOINT ["dotnet", "Shop.dll", "--urls", "http://+:\u0038080"]
        CMD run --fast
        """;

    private static readonly FinalImage Final = DockerfileReader.Read("Dockerfile", Web).Final()!;

    [Fact]
    public void Stages_HaveTheirNames()
    {
        var file = DockerfileReader.Read("Dockerfile", Web);
        Assert.Equal(["build", "final"], file.Stages.Select(static stage => stage.Name));
        Assert.Equal(["sdk:${TAG}", "aspnet:${TAG}"], file.Stages.Select(stage => Damage.At(Web, stage.Image.Place)));
        Assert.Equal(["Shop/Shop.csproj"], file.Projects.Select(project => Damage.At(Web, project.Place)));
        Assert.Equal("$BUILDPLATFORM", file.Stages[0].Platform);
    }

    [Fact]
    public void BaseImage_IsThatOfTheStage() => Assert.Equal(("aspnet:8.0", "aspnet:${TAG}"), (Final.BaseImage.Text, Damage.At(Web, Final.BaseImage.Place)));

    [Fact]
    public void Variables_HaveTheirPlaces() => Assert.Equal(
        [("ASPNETCORE_HTTP_PORTS", "8080", "8080"), ("NAME", "a b", "\"a b\"")],
        Final.Environment.Select(static variable => (Damage.At(Web, variable.NamePlace), variable.Value?.Text, Damage.At(Web, variable.Value!.Place))));

    [Fact]
    public void ExposedPorts_HaveTheirPlaces() => Assert.Equal(
        [(new PortRange(8080, 8080), "tcp", "8080/tcp"), (new PortRange(8000, 8010), "udp", "8000-8010/UDP"), (new PortRange(81, 81), "tcp", "81")],
        Final.Exposed.Select(static port => (port.Ports!.Value, port.Protocol, Damage.At(Web, port.Value.Place))));

    [Fact]
    public void ExecForm_HasDecodedArguments()
    {
        Assert.Equal(["dotnet", "Shop.dll", "--urls", "http://+:8080"], Texts(Final.Entrypoint));
        Assert.False(Final.Entrypoint!.IsShell);
        Assert.Equal("http://+:\\u0038080", Damage.At(Web, Final.Entrypoint.Words[3].Place));
    }

    [Fact]
    public void ShellForm_HasWords()
    {
        Assert.Equal(["run", "--fast"], Texts(Final.Command));
        Assert.True(Final.Command!.IsShell);
        Assert.Equal("--fast", Damage.At(Web, Final.Command.Words[1].Place));
    }

    [Fact]
    public void HealthCheck_IsACommand()
    {
        Assert.Equal(["curl", "-f", "http://localhost:8080/health", "||", "exit", "1"], Texts(Final.HealthCheck?.Test));
        Assert.Equal("HEALTHCHECK", Damage.At(Web, Final.HealthCheck!.Place));
    }

    [Fact]
    public void Rest_IsThatOfTheStage()
        => Assert.Equal(("app:app", "/app", true, false), (Final.User?.Text, Final.WorkingDirectory?.Text, Final.HasCurl, Final.HasWget));

    [Fact]
    public void Certificate_HasItsPathInTheImage() => Assert.Equal(["/https/web.pfx"], Final.Certificates().Select(static path => path.Text));

    [Fact]
    public void Target_IsANameOrANumber()
    {
        var file = DockerfileReader.Read("Dockerfile", Web);
        Assert.Equal(("sdk:8.0", "sdk:8.0", null), (file.Final("BUILD")?.BaseImage.Text, file.Final("0")?.BaseImage.Text, file.Final("2")));
    }

    [Fact]
    public void BuildArgument_ReplacesTheDefault()
    {
        var arguments = new Dictionary<string, string?> { ["TAG"] = "9.0" };
        Assert.Equal("aspnet:9.0", DockerfileReader.Read("f", Web).Final(null, arguments, static _ => new Dictionary<string, string?>())?.BaseImage.Text);
    }

    [Theory]
    [InlineData("FROM a", "a")]
    [InlineData("\uFEFFFROM a", "a")]
    [InlineData("from a as b", "a")]
    [InlineData("# c\n\n  FROM a\r\n", "a")]
    [InlineData("ARG A=x\nFROM $A", "x")]
    [InlineData("ARG A=x\nARG B=${A}y\nFROM $B", "xy")]
    [InlineData("ARG A\nFROM ${A:-d}", "d")]
    [InlineData("FROM ${A:-d}:${B-1}", "d:1")]
    [InlineData("ARG A=\"x:1\"\nFROM $A", "x:1")]
    [InlineData("ARG A\nFROM $A", null)]
    [InlineData("FROM a$B", null)]
    [InlineData("FROM a AS b\nARG C=c\nFROM $C", null)]
    [InlineData("FROM a AS b\nFROM b", "a")]
    [InlineData("FROM a AS b\nFROM B AS c\nFROM c", "a")]
    [InlineData("FROM b AS b\nFROM b", "b")]
    [InlineData("FROM b\nFROM a AS b", "a")]
    [InlineData("FROM \\\n  a \\\n\n # c\n  AS b", "a")]
    [InlineData("# escape=`\nFROM `\n  a", "a")]
    [InlineData("#ESCAPE = `\r\nFROM `\r\n  a", "a")]
    [InlineData("# c\n# escape=`\nFROM a`\n", "a`")]
    [InlineData("\n# escape=`\nFROM a`\n", "a`")]
    public void BaseImage_IsFollowed(string text, string? image) => Assert.Equal(image, DockerfileReader.Read("f", text).Final()?.BaseImage.Text);

    [Theory]
    [InlineData("")]
    [InlineData("# c")]
    [InlineData("ARG A=1")]
    [InlineData("EXPOSE 80")]
    [InlineData("FROM")]
    [InlineData("FROM a\nRUN <<EOF\nFROM b\n")]
    public void FileWithoutStage_HasNoImage(string text) => Assert.Null(DockerfileReader.Read("f", text).Final());

    private static IEnumerable<string?>? Texts(ContainerCommand? command) => command?.Words.Select(static word => word.Text);
}
