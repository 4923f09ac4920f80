using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>
/// What Microsoft's .NET images set, by the Dockerfiles of dotnet/dotnet-docker (<c>src/{image}/{version}/{system}/amd64/Dockerfile</c>, in its history for
/// versions out of support):
/// <list type="bullet">
/// <item><c>runtime-deps</c> sets the variables; <c>runtime</c> is built on it, <c>aspnet</c> on that, and <c>sdk</c> from 5.0 on <c>aspnet</c>. On
/// Windows <c>runtime</c> sets them.</item>
/// <item>From 8.0 on <c>ASPNETCORE_HTTP_PORTS=8080</c> and <c>APP_UID=1654</c>, in all four (<c>runtime-deps/8.0/jammy</c>, <c>sdk/9.0/noble</c>).</item>
/// <item>To 7.0 <c>ASPNETCORE_URLS=http://+:80</c> (<c>runtime-deps/6.0/bullseye-slim</c>, <c>3.1/bullseye-slim</c>,
/// <c>2.1/runtime-deps/stretch-slim</c>), without a shell
/// <c>http://+:8080</c> (<c>runtime-deps/6.0/jammy-chiseled</c>, <c>6.0/cbl-mariner2.0-distroless</c>).</item>
/// <item><c>sdk</c> 5.0 to 7.0 empties the variable (<c>sdk/6.0/bullseye-slim</c>), 3.x never sets it (<c>sdk/3.1/buster</c>), 2.x does
/// (<c>2.1/sdk/stretch</c>).</item>
/// <item>All set <c>DOTNET_RUNNING_IN_CONTAINER=true</c>. Chiseled and distroless images run as <c>$APP_UID</c>, before 8.0 as <c>app</c>; the others
/// as root.</item>
/// <item><c>curl</c> left <c>runtime</c> with 5.0 (dotnet/dotnet-docker#2379); <c>sdk</c> has it and, but for Azure Linux, <c>wget</c>; Alpine's
/// busybox has <c>wget</c>; Azure Linux has
/// <c>curl</c> (its installers call it without installing it).</item>
/// </list>
/// Images of other publishers, Windows's tools and .NET 1.x are unknown.
/// </summary>
internal static class BaseImages
{
    private const int FirstWithPorts = 8;

    private static readonly string[] Shellless = ["distroless", "chiseled"];
    private static readonly string[] Windows = ["nanoserver", "windowsservercore"];
    private static readonly string[] Systems = ["alpine", "almalinux", "amazonlinux", "archlinux", "busybox", "centos", "debian", "fedora", "oraclelinux", "rockylinux", "scratch", "ubuntu"];
    private static readonly string[] AzureLinux = ["azurelinux", "cbl-mariner"];

    /// <summary>Whether it is a system's image of Docker Hub, which has no .NET and sets nothing that a server reads.</summary>
    public static bool IsSystem(string name)
    {
        var image = ImageName.Parse(name);
        var path = image.Path.StartsWith("library/", StringComparison.Ordinal) ? image.Path.Substring("library/".Length) : image.Path;
        return image.Registry is null && Array.IndexOf(Systems, path) >= 0;
    }

    public static BaseImage Of(string name)
    {
        var image = ImageName.Parse(name);
        var (kind, version) = KindOf(image);
        if (kind is BaseImageKind.Unknown) return BaseImage.Unknown;

        var major = ImageName.MajorOf(version);
        if (major is null or < 2 && version != "latest") return BaseImage.Unknown with { Kind = major is null ? kind : BaseImageKind.Unknown };

        // The newest version is a later one than the first with ports since 2023.
        return Known(kind, major, major ?? FirstWithPorts, version);
    }

    private static BaseImage Known(BaseImageKind kind, int? major, int rules, string tag)
    {
        var (hasShell, isWindows) = (!Has(tag, Shellless), Has(tag, Windows));
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" };
        if (rules >= FirstWithPorts)
        {
            variables["ASPNETCORE_HTTP_PORTS"] = "8080";
            if (!isWindows) variables["APP_UID"] = "1654";
        }
        else if (kind is not BaseImageKind.Sdk || rules == 2) variables["ASPNETCORE_URLS"] = hasShell ? "http://+:80" : "http://+:8080";
        else if (rules >= 5) variables["ASPNETCORE_URLS"] = "";

        if (isWindows) return new BaseImage(kind, major, variables, null, true, null, null);
        var user = hasShell ? "root" : rules >= FirstWithPorts ? "1654" : "app";
        return new BaseImage(kind, major, variables, user, hasShell, hasShell && HasCurl(kind, rules, tag), !hasShell ? false : HasWget(kind, rules, tag));
    }

    private static bool HasCurl(BaseImageKind kind, int major, string tag)
        => kind is BaseImageKind.Sdk || Has(tag, AzureLinux) || (major < 5 && kind is not BaseImageKind.RuntimeDeps && !ImageName.HasPart(tag, "alpine"));

    private static bool? HasWget(BaseImageKind kind, int major, string tag)
    {
        if (Has(tag, AzureLinux)) return null;
        if (ImageName.HasPart(tag, "alpine") || kind is BaseImageKind.Sdk) return true;
        return major < 5 ? null : false;
    }

    // The kind, and the tag from its version on.
    private static (BaseImageKind Kind, string Version) KindOf(ImageName image)
    {
        var tag = image.Tag ?? (image.Digest is null ? "latest" : "");
        if (image.Registry is null) return KindOfHub(image.Path, tag);

        var slash = image.Path.LastIndexOf('/');
        var folder = slash < 0 ? "" : "/" + image.Path.Substring(0, slash);
        foreach (var known in new[] { "/dotnet", "/dotnet/nightly", "/dotnet/core", "/dotnet/core-nightly" })
        {
            if (folder.EndsWith(known, StringComparison.Ordinal)) return (KindOfName(image.Path.Substring(slash + 1)), tag);
        }

        return (BaseImageKind.Unknown, tag);
    }

    // Until 2.2 the kind was part of the tag: microsoft/dotnet:2.1-aspnetcore-runtime-alpine.
    private static (BaseImageKind Kind, string Version) KindOfHub(string path, string tag)
    {
        if (tag == "latest") return (BaseImageKind.Unknown, tag);

        var kind = path switch
        {
            "microsoft/aspnetcore" => BaseImageKind.AspNet,
            "microsoft/aspnetcore-build" => BaseImageKind.Sdk,
            "microsoft/dotnet" when ImageName.HasPart(tag, "aspnetcore-runtime") => BaseImageKind.AspNet,
            "microsoft/dotnet" when ImageName.HasPart(tag, "runtime-deps") => BaseImageKind.RuntimeDeps,
            "microsoft/dotnet" when ImageName.HasPart(tag, "runtime") => BaseImageKind.Runtime,
            "microsoft/dotnet" when ImageName.HasPart(tag, "sdk") => BaseImageKind.Sdk,
            _ => BaseImageKind.Unknown,
        };
        return (kind, tag);
    }

    private static BaseImageKind KindOfName(string name) => name switch
    {
        "aspnet" => BaseImageKind.AspNet,
        "runtime" => BaseImageKind.Runtime,
        "runtime-deps" => BaseImageKind.RuntimeDeps,
        "sdk" => BaseImageKind.Sdk,
        _ => BaseImageKind.Unknown,
    };

    private static bool Has(string tag, string[] words) => Array.Exists(words, word => ImageName.HasPart(tag, word));
}
