using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>What a launch profile tells the program to bind.</summary>
internal static class ProfileBinds
{
    private static readonly (string Name, UrlSource Source)[] UrlVariables =
    [
        ("URLS", UrlSource.UrlsVariable),
        ("DOTNET_URLS", UrlSource.DotnetUrlsVariable),
        ("ASPNETCORE_URLS", UrlSource.AspNetCoreUrlsVariable),
    ];

    private static readonly (string Name, string Scheme)[] PortVariables =
    [
        ("ASPNETCORE_HTTP_PORTS", "http"), ("DOTNET_HTTP_PORTS", "http"), ("HTTP_PORTS", "http"),
        ("ASPNETCORE_HTTPS_PORTS", "https"), ("DOTNET_HTTPS_PORTS", "https"), ("HTTPS_PORTS", "https"),
    ];

    public static IEnumerable<Bind> Of(LaunchProfile profile)
    {
        if (CommandLineUrls(profile) is { } arguments)
        {
            foreach (var bind in Urls(UrlSource.CommandLine, "--urls", arguments)) yield return bind;
        }

        foreach (var (name, source) in UrlVariables)
        {
            if (profile.Variable(name) is not { } value) continue;
            foreach (var bind in Urls(source, name, value)) yield return bind;
        }

        foreach (var (name, scheme) in PortVariables)
        {
            if (profile.Variable(name) is not { } value) continue;
            foreach (var bind in Ports(name, scheme, value)) yield return bind;
        }

        // `dotnet run` lets the profile's own variable win over applicationUrl.
        if (profile.ApplicationUrl is { } url && profile.Variable("ASPNETCORE_URLS") is null)
        {
            foreach (var bind in Urls(UrlSource.AspNetCoreUrlsVariable, "applicationUrl", url)) yield return bind;
        }
    }

    /// <summary>The URLs that <paramref name="value"/> lists, each at its own place; what no server accepts is left to the rules of malformed URLs.</summary>
    public static IEnumerable<Bind> Urls(UrlSource source, string name, SettingValue value)
    {
        foreach (var (text, start) in ListenUrlList.Split(value.Text))
        {
            if (ListenUrl.TryParse(text, out var url, out _) && url.IsTcp)
                yield return Bind.FromUrl(source, name, url, text, value.Part(start, text.Length));
        }
    }

    private static IEnumerable<Bind> Ports(string name, string scheme, SettingValue value)
    {
        foreach (var (text, start) in ListenUrlList.Split(value.Text))
        {
            if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
                yield return new Bind(UrlSource.PortsVariable, name, text, scheme, BindAddress.Any, port, value.Part(start, text.Length));
        }
    }

    private static SettingValue? CommandLineUrls(LaunchProfile profile)
    {
        if (profile.CommandLineArgs is not { } arguments) return null;
        var start = arguments.Text.IndexOf("--urls", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        start += "--urls".Length;
        if (start >= arguments.Text.Length || arguments.Text[start] is not (' ' or '=')) return null;
        while (start < arguments.Text.Length && arguments.Text[start] is ' ' or '=' or '"' or '\'') start++;
        var end = arguments.Text.IndexOfAny([' ', '"', '\''], start);
        if (end < 0) end = arguments.Text.Length;
        return new SettingValue(arguments.Text.Substring(start, end - start), arguments.Part(start, end - start));
    }
}
