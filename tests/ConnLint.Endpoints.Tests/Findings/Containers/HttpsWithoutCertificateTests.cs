using ConnLint.Endpoints.Findings.Containers;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class HttpsWithoutCertificateTests
{
    private const string Https = "    environment: { ASPNETCORE_URLS: 'https://+:8443' }\n";
    private const string Path = "    environment: { ASPNETCORE_URLS: 'https://+:8443', Kestrel__Certificates__Default__Path: /https/a.pfx }\n";

    [Fact]
    public void HttpsWithoutCertificate_IsReported() => Assert.Equal("compose.yaml:4 Warning https://+:8443", In("", Https));

    [Fact]
    public void PathThatNothingProvides_IsReported() => Assert.Equal("compose.yaml:4 Warning /https/a.pfx", In("", Path));

    [Theory]
    [InlineData("", Https + "    volumes: ['./x:/home/app/.aspnet/https']")]
    [InlineData("", Https + "    volumes: ['./x:${TARGET}']")]
    [InlineData("RUN dotnet dev-certs https\n", Https)]
    [InlineData("COPY --from=build /home/app/.dotnet/corefx/cryptography/x509stores/my /home/app/.dotnet/corefx/cryptography/x509stores/my\n", Https)]
    [InlineData("", Path + "    volumes: ['certs:/https:ro']")]
    [InlineData("", Path + "    volumes: ['certs:${TARGET}']")]
    [InlineData("COPY a.pfx /https/a.pfx\n", Path)]
    [InlineData("COPY certs/ /https/\n", Path)]
    [InlineData("RUN openssl req -x509 -out /https/a.pfx\n", Path)]
    [InlineData("WORKDIR /https\n", Path)]
    [InlineData("", "    environment: { ASPNETCORE_URLS: 'https://+:8443', Kestrel__Certificates__Default__Path: a.pfx }\n")]
    [InlineData("", "    environment: { ASPNETCORE_URLS: 'https://+:8443', Kestrel__Certificates__Default__Path: /run/secrets/a }\n")]
    [InlineData("", "    environment: { ASPNETCORE_URLS: 'http://+:8080', Kestrel__Certificates__Default__Path: /https/a.pfx }\n")]
    [InlineData("", "    environment: { ASPNETCORE_URLS: '${URLS}' }\n")]
    [InlineData("", "    entrypoint: ./start.sh\n" + Https)]
    public void CertificateThatMayBeThere_IsSilent(string instructions, string service) => Assert.Empty(In(instructions, service));

    [Theory]
    [InlineData("", "Api/Dockerfile:2 Warning https://+:8443")]
    [InlineData("=== compose.yaml\nservices:\n  api:\n    image: acme/api\n    environment: { ASPNETCORE_Kestrel__Certificates__Default__Path: /https/a.pfx }\n", "")]
    public void ImageThatAServiceMayRunByItsName_IsSilent(string compose, string expected) => Assert.Equal(expected, FindingText.Of(HttpsWithoutCertificate.In, $"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV ASPNETCORE_URLS=https://+:8443
        ENTRYPOINT ["dotnet", "Api.dll"]
        {compose}
        """));

    [Fact]
    public void LaunchProfile_IsSilent() => Assert.Empty(FindingText.Of(HttpsWithoutCertificate.In, """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Properties/launchSettings.json
        { "profiles": { "https": { "commandName": "Project", "applicationUrl": "https://localhost:7080" } } }
        """));

    [Theory]
    [InlineData("    environment: { ASPNETCORE_URLS: 'http://+:8080;https://+:8443' }\n", "'https://+:8443' keeps the server in the service 'api' (compose.yaml:2) from starting, because no certificate is there; ")]
    [InlineData("    environment: { ASPNETCORE_HTTPS_PORTS: '8443' }\n", "'https://*:8443' keeps the server in the service 'api' (compose.yaml:2) from starting, because no certificate is there; ")]
    [InlineData("    environment: { ASPNETCORE_HTTPS_PORTS: '8443;8444' }\n", "'https://*:8443' keeps ")]
    [InlineData("    command: ['--urls', 'https://+:8443']\n", "'https://+:8443' keeps ")]
    [InlineData("    environment: { Kestrel__Endpoints__A__Url: 'https://+:8443' }\n", "'https://+:8443' keeps ")]
    [InlineData(Path, "'/https/a.pfx' keeps the server in the service 'api' (compose.yaml:2) from starting, because no volume and no COPY provides that file; mount the folder")]
    [InlineData("    environment: { ASPNETCORE_URLS: 'https://+:8443', ASPNETCORE_Kestrel__Certificates__Default__Path: /https/a.pfx }\n", "'/https/a.pfx' keeps ")]
    [InlineData("    environment: { Kestrel__Endpoints__A__Url: 'https://+:8443', Kestrel__Endpoints__A__Certificate__Path: /https/a.pfx }\n", "'/https/a.pfx' keeps ")]
    public void Message_NamesTheUrlAndTheContainer(string service, string said) => Assert.Contains(said, FindingText.Lines(HttpsWithoutCertificate.In, Files("", service)));

    [Fact]
    public void MessageOfAnImage_NamesItsLastStage() => Assert.Contains(
        "'https://+:8443' keeps the server in a container of the image (Api/Dockerfile:2) from starting",
        FindingText.Lines(HttpsWithoutCertificate.In, """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENV ASPNETCORE_URLS=https://+:8443
        ENTRYPOINT ["dotnet", "Api.dll"]
        """));

    [Fact]
    public void MessageOfAPod_SaysSo() => Assert.Contains(
        "'https://+:8443' keeps the server in the pod from starting",
        FindingText.Lines(HttpsWithoutCertificate.In, """
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        ENTRYPOINT ["dotnet", "Api.dll"]
        === k8s.yaml
        apiVersion: v1
        kind: Pod
        metadata: { name: api }
        spec:
          containers:
          - name: api
            image: acme/api
            env:
            - { name: ASPNETCORE_URLS, value: 'https://+:8443' }
        """));

    [Theory]
    [InlineData("    volumes: ['certs:/http']")]
    [InlineData("    volumes: ['certs:https']")]
    [InlineData("    volumes: ['certs:/https/a.pf']")]
    public void OtherFolders_ProvideNothing(string volumes) => Assert.NotEmpty(In("", Path + volumes));

    [Theory]
    [InlineData("    volumes: ['certs:/']")]
    [InlineData("    volumes: ['certs:/https/']")]
    [InlineData("    volumes: ['./a.pfx:/https/a.pfx']")]
    public void FolderOrFileOfTheCertificate_ProvidesIt(string volumes) => Assert.Empty(In("", Path + volumes));

    [Fact]
    public void CodeThatBringsItsCertificate_IsSilent() => Assert.Empty(FindingText.Of(HttpsWithoutCertificate.In, Files("", Https), static project => project with { ProvidesCertificate = new(static () => true) }));

    [Fact]
    public void ProjectWithoutItsCode_IsSilent() => Assert.Empty(FindingText.Of(HttpsWithoutCertificate.In, Files("", Https), static project => project with { Program = null }));

    private static string In(string instructions, string service) => FindingText.Of(HttpsWithoutCertificate.In, Files(instructions, service));

    private static string Files(string instructions, string service) => $"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web" />
        === Api/Dockerfile
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        {instructions}ENTRYPOINT ["dotnet", "Api.dll"]
        === compose.yaml
        services:
          api:
            build: Api
        {service}
        """;
}
