using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>The endpoints that the launch profile announced to everybody else, as this process was told them.</summary>
internal sealed class Promise(string urls, string? profile)
{
    // Split when it is asked for: nobody asks on the way to Main.
    public string[] Urls => field ??= urls.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Who promised: the launch profile where <c>dotnet run</c> names one, otherwise the variable.</summary>
    public string Source => string.IsNullOrEmpty(profile) ? "ASPNETCORE_URLS" : "launch profile '" + Quoted.Text(profile) + "'";

    /// <summary>Reads the variables at the start, before the program can change them; null without a promise.</summary>
    public static Promise? FromEnvironment()
    {
        // Behind IIS these URLs are the module's business, and the port is private to it.
        if (Environment.GetEnvironmentVariable("ASPNETCORE_IIS_PHYSICAL_PATH") is not null) return null;
        if (Environment.GetEnvironmentVariable("ASPNETCORE_TOKEN") is not null) return null;

        var urls = Environment.GetEnvironmentVariable("ASPNETCORE_URLS");
        return string.IsNullOrWhiteSpace(urls) ? null : new Promise(urls, Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE"));
    }

    /// <summary>The promised URLs that nobody serves, as written; null when the promise is kept.</summary>
    /// <param name="bound">The addresses that the server reports.</param>
    /// <param name="available">The families that this machine has: nobody can serve another.</param>
    public List<string>? Broken(string[] bound, AddressFamilies available)
    {
        List<string>? broken = null;
        foreach (var url in Urls)
        {
            // The usual case needs no parser.
            if (!Contains(bound, url) && !IsKept(url, bound, available)) (broken ??= []).Add(url);
        }

        return broken;
    }

    /// <summary>A promised URL that is served on one of its two address families, and which; null where there is none.</summary>
    public HalfServed? Half(string[] bound, AddressFamilies available)
    {
        foreach (var url in Urls)
        {
            var missing = Missing(url, bound, available, out var promised, out var port);
            if (missing != AddressFamilies.None && missing != promised && IsLocalhost(url)) return new HalfServed(url, port, promised & ~missing);
        }

        return null;
    }

    // Of every interface only one family is another matter: nobody asks for the address 0.0.0.0.
    private static bool IsLocalhost(string url)
        => ListenUrl.TryParse(url, out var promised, out _) && promised.Address.Scope == BindScope.Loopback;

    private static bool Contains(string[] bound, string url)
    {
        foreach (var address in bound)
        {
            if (address == url) return true;
        }

        return false;
    }

    private static bool IsKept(string url, string[] bound, AddressFamilies available) => Missing(url, bound, available, out _, out _) == AddressFamilies.None;

    private static AddressFamilies Missing(string url, string[] bound, AddressFamilies available, out AddressFamilies families, out int port)
    {
        families = AddressFamilies.None;
        port = 0;

        // What the server would refuse was never looked at, or it would not run; sockets and pipes are not compared.
        if (!ListenUrl.TryParse(url, out var promised, out _) || !promised.IsTcp) return AddressFamilies.None;

        families = promised.Address.Families & available;
        port = promised.Port;
        var missing = families;
        foreach (var address in bound)
        {
            if (ListenUrl.TryParse(address, out var actual, out _) && Serves(actual, promised)) missing &= ~actual.Address.Families;
        }

        return missing;
    }

    private static bool Serves(ListenUrl actual, ListenUrl promised)
        => actual.IsTcp && actual.Scheme == promised.Scheme
            && (promised.Port == 0 || promised.Port == actual.Port)
            && (promised.Address.Scope != BindScope.Any || actual.Address.Scope == BindScope.Any)
            && actual.Address.Serves(promised.Address);
}

/// <summary>A promised URL that is served on one of its address families alone.</summary>
/// <param name="Url">The URL as written.</param>
/// <param name="Port">Its port.</param>
/// <param name="Served">The family.</param>
internal readonly record struct HalfServed(string Url, int Port, AddressFamilies Served);
