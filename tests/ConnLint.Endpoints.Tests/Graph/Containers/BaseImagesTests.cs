using System;
using System.Linq;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Tests.Graph.Containers;

public sealed class BaseImagesTests
{
    private const string Mcr = "mcr.microsoft.com/dotnet/";

    [Theory]
    [InlineData(Mcr + "aspnet:8.0", BaseImageKind.AspNet, 8)]
    [InlineData(Mcr + "aspnet:8.0-alpine", BaseImageKind.AspNet, 8)]
    [InlineData(Mcr + "aspnet:10.0.1-noble-chiseled-extra", BaseImageKind.AspNet, 10)]
    [InlineData(Mcr + "sdk:9.0", BaseImageKind.Sdk, 9)]
    [InlineData(Mcr + "sdk:9", BaseImageKind.Sdk, 9)]
    [InlineData(Mcr + "runtime:8.0@sha256:0123", BaseImageKind.Runtime, 8)]
    [InlineData(Mcr + "runtime-deps:10.0-preview", BaseImageKind.RuntimeDeps, 10)]
    [InlineData(Mcr + "nightly/aspnet:11.0-preview-resolute", BaseImageKind.AspNet, 11)]
    [InlineData(Mcr + "core/aspnet:3.1-buster-slim", BaseImageKind.AspNet, 3)]
    [InlineData(Mcr + "aspnet", BaseImageKind.AspNet, null)]
    [InlineData(Mcr + "aspnet:latest", BaseImageKind.AspNet, null)]
    [InlineData(Mcr + "aspnet@sha256:0123", BaseImageKind.AspNet, null)]
    [InlineData("mirror.example:5000/mcr/dotnet/aspnet:8.0", BaseImageKind.AspNet, 8)]
    [InlineData("localhost/dotnet/sdk:8.0", BaseImageKind.Sdk, 8)]
    [InlineData("microsoft/dotnet:2.1-aspnetcore-runtime", BaseImageKind.AspNet, 2)]
    [InlineData("docker.io/microsoft/dotnet:2.1-runtime-deps-alpine", BaseImageKind.RuntimeDeps, 2)]
    [InlineData("microsoft/dotnet:2.1-runtime", BaseImageKind.Runtime, 2)]
    [InlineData("microsoft/dotnet:2.1-sdk-alpine", BaseImageKind.Sdk, 2)]
    [InlineData("microsoft/aspnetcore:2.0", BaseImageKind.AspNet, 2)]
    [InlineData("microsoft/aspnetcore-build:2.0", BaseImageKind.Sdk, 2)]
    [InlineData("microsoft/dotnet:1.1-runtime", BaseImageKind.Unknown, null)]
    [InlineData("microsoft/dotnet:latest", BaseImageKind.Unknown, null)]
    [InlineData("dotnet/aspnet:8.0", BaseImageKind.Unknown, null)]
    [InlineData("ubuntu/dotnet-aspnet:8.0-24.04_stable", BaseImageKind.Unknown, null)]
    [InlineData(Mcr + "framework/aspnet:4.8", BaseImageKind.Unknown, null)]
    [InlineData(Mcr + "aspire-dashboard:9.0", BaseImageKind.Unknown, null)]
    [InlineData("registry.example/notdotnet/aspnet:8.0", BaseImageKind.Unknown, null)]
    [InlineData("nginx", BaseImageKind.Unknown, null)]
    [InlineData("scratch", BaseImageKind.Unknown, null)]
    [InlineData("", BaseImageKind.Unknown, null)]
    [InlineData(":@/", BaseImageKind.Unknown, null)]
    public void Name_SaysWhatTheImageIs(string name, object kind, int? major)
    {
        var image = BaseImages.Of(name);
        Assert.Equal(((BaseImageKind)kind, major), (image.Kind, image.Major));
    }

    [Theory]
    [InlineData("aspnet:8.0", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("aspnet:10.0-alpine", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("runtime:8.0", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("runtime-deps:9.0-noble-chiseled", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("sdk:8.0", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("aspnet:8.0-nanoserver-ltsc2022", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("aspnet", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData("aspnet:7.0", "ASPNETCORE_URLS=http://+:80")]
    [InlineData("runtime:6.0", "ASPNETCORE_URLS=http://+:80")]
    [InlineData("core/aspnet:2.1", "ASPNETCORE_URLS=http://+:80")]
    [InlineData("aspnet:6.0-jammy-chiseled", "ASPNETCORE_URLS=http://+:8080")]
    [InlineData("aspnet:7.0-cbl-mariner2.0-distroless", "ASPNETCORE_URLS=http://+:8080")]
    [InlineData("sdk:7.0", "ASPNETCORE_URLS=")]
    [InlineData("sdk:5.0", "ASPNETCORE_URLS=")]
    [InlineData("core/sdk:3.1", "")]
    [InlineData("core/sdk:2.1", "ASPNETCORE_URLS=http://+:80")]
    [InlineData("aspnet@sha256:0123", "")]
    public void Image_SetsWhatItsVersionSets(string name, string variable)
        => Assert.Equal(variable, string.Join(';', BaseImages.Of(Mcr + name).Variables.Where(static pair => pair.Key.StartsWith("ASPNETCORE", StringComparison.Ordinal)).Select(static pair => pair.Key + "=" + pair.Value)));

    [Theory]
    [InlineData("aspnet:8.0", "root", true, false, false)]
    [InlineData("aspnet:8.0-jammy", "root", true, false, false)]
    [InlineData("aspnet:8.0-alpine", "root", true, false, true)]
    [InlineData("aspnet:8.0-azurelinux3.0", "root", true, true, null)]
    [InlineData("aspnet:8.0-jammy-chiseled", "1654", false, false, false)]
    [InlineData("aspnet:10.0-azurelinux3.0-distroless-extra", "1654", false, false, false)]
    [InlineData("aspnet:6.0-jammy-chiseled", "app", false, false, false)]
    [InlineData("sdk:8.0", "root", true, true, true)]
    [InlineData("sdk:8.0-alpine3.20", "root", true, true, true)]
    [InlineData("core/aspnet:3.1", "root", true, true, null)]
    [InlineData("core/aspnet:3.1-alpine", "root", true, false, true)]
    [InlineData("core/runtime-deps:3.1", "root", true, false, null)]
    [InlineData("aspnet:8.0-windowsservercore-ltsc2022", null, true, null, null)]
    [InlineData("aspnet@sha256:0123", null, null, null, null)]
    [InlineData("samples:aspnetapp", null, null, null, null)]
    public void Image_HasTheToolsOfItsSystem(string name, string? user, bool? shell, bool? curl, bool? wget)
    {
        var image = BaseImages.Of(Mcr + name);
        Assert.Equal((user, shell, curl, wget), (image.User, image.HasShell, image.HasCurl, image.HasWget));
    }

    [Theory]
    [InlineData("aspnet:8.0", "1654")]
    [InlineData("aspnet:7.0", null)]
    [InlineData("aspnet:8.0-nanoserver-1809", null)]
    public void UserId_CameWithVersion8(string name, string? id)
        => Assert.Equal(id, BaseImages.Of(Mcr + name).Variables.TryGetValue("APP_UID", out var value) ? value : null);

    [Fact]
    public void EveryImage_RunsInAContainer() => Assert.Equal("true", BaseImages.Of(Mcr + "core/sdk:3.1").Variables["DOTNET_RUNNING_IN_CONTAINER"]);
}
