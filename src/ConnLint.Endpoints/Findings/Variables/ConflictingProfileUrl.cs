using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3006: a launch profile that promises one port by <c>applicationUrl</c> and another by a variable or an argument.</summary>
/// <remarks>
/// <c>dotnet run</c> makes <c>ASPNETCORE_URLS</c> of <c>applicationUrl</c> unless the profile sets the variable itself (dotnet/sdk <c>RunCommand.cs</c>);
/// Visual Studio and Rider have let <c>applicationUrl</c> win. <c>--urls</c>, <c>URLS</c> and <c>DOTNET_URLS</c> beat both at the server, ports lose to both.
/// Only ports and schemes are compared: <c>http://+:5000</c> beside <c>http://localhost:5000</c> answers the browser.
/// </remarks>
internal static class ConflictingProfileUrl
{
    private const string ApplicationUrl = "applicationUrl";

    // Strongest first, as the server looks them up.
    private static readonly string[] UrlVariables = ["URLS", "DOTNET_URLS", "ASPNETCORE_URLS"];
    private static readonly string[] Prefixes = ["", "DOTNET_", "ASPNETCORE_"];

    public static IEnumerable<Finding> In(ProjectConfiguration project) => project.Launch.Profiles.Where(static profile => profile.IsProject).SelectMany(In);

    private static IEnumerable<Finding> In(LaunchProfile profile)
    {
        if (profile.ApplicationUrl is not { } url || EndpointsOf(url.Text) is not { Count: > 0 } promised) yield break;
        if (RivalOf(profile) is { } rival)
        {
            if (EndpointsOf(rival.Value.Text) is not { } real || real.SetEquals(promised)) yield break;

            var winner = rival.Name == "ASPNETCORE_URLS" ? "'dotnet run' takes the variable, other tools take applicationUrl" : "the server takes '" + rival.Name + "', the browser opens applicationUrl";
            yield return Contradiction(profile, new LaunchVariable(ApplicationUrl, url), rival, winner) with { Replacement = Replacement(url, rival.Value.Text) };
            yield break;
        }

        foreach (var ports in PortsOf(profile))
        {
            if (EndpointsOf(ports.Value.Text) is { } real && !real.IsSubsetOf(promised))
                yield return Contradiction(profile, ports.Shown, new LaunchVariable(ApplicationUrl, url), "the server drops the ports and takes applicationUrl");
        }
    }

    private static Finding Contradiction(LaunchProfile profile, LaunchVariable loser, LaunchVariable winner, string who) => new(
        RuleCatalogue.ConflictingProfileUrl, loser.Value.Place,
        Quoted.Text(profile.Name), Quoted.Url(loser.Value.Text), loser.Name, Quoted.Url(winner.Value.Text), winner.Name, ShownPlace.Of(winner.Value.Place), who)
    {
        Related = [winner.Value.Place],
    };

    private static LaunchVariable? RivalOf(LaunchProfile profile)
    {
        var arguments = profile.CommandLineArgs is { } line ? CommandLineSettings.Read(line) : [];
        var urls = arguments.LastOrDefault(static argument => argument.Key.Equals("urls", StringComparison.OrdinalIgnoreCase)).Value;
        if (urls is { Text.Length: > 0 }) return new LaunchVariable("--urls", urls);

        foreach (var name in UrlVariables)
        {
            if (profile.Variable(name) is { Text.Length: > 0 } value) return new LaunchVariable(name, value);
        }

        return null;
    }

    // The ports as URLs, so that they compare, beside the variable as it is written.
    private static IEnumerable<(SettingValue Value, LaunchVariable Shown)> PortsOf(LaunchProfile profile)
    {
        foreach (var scheme in new[] { "http", "https" })
        {
            foreach (var prefix in Prefixes)
            {
                var name = prefix + scheme.ToUpperInvariant() + "_PORTS";
                if (profile.Variable(name) is not { Text.Length: > 0 } value) continue;
                var urls = ListenUrlList.Split(value.Text).Select(part => scheme + "://*:" + part.Text.Trim());
                yield return (value with { Text = string.Join(";", urls) }, new LaunchVariable(name, value));
            }
        }
    }

    // Null where a URL is one that the server refuses, which CONN1006 says, or names something that a tool replaces.
    private static HashSet<(string Scheme, int Port)>? EndpointsOf(string urls)
    {
        if (urls.IndexOf('%') >= 0 || urls.IndexOf('$') >= 0) return null;

        var endpoints = new HashSet<(string, int)>();
        foreach (var (text, _) in ListenUrlList.Split(urls))
        {
            if (!ListenUrl.TryParse(text, out var url, out _)) return null;
            endpoints.Add((url.Scheme, url.Port));
        }

        return endpoints;
    }

    // A browser opens applicationUrl, so it can name no wildcard.
    private static string? Replacement(SettingValue url, string urls)
        => url.Place.Length == url.Text.Length && urls.IndexOfAny(['"', '\\']) < 0
            && ListenUrlList.Split(urls).All(static part => ListenUrl.TryParse(part.Text, out var one, out _) && one.IsTcp && one.Address.Scope == BindScope.Loopback)
            ? urls : null;
}
