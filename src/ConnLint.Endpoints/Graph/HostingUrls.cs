using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>The URLs that hosting hands to the server, and those that it leaves out.</summary>
/// <remarks>
/// <c>app.Urls</c> first: where it has any, hosting reads no configuration. Then <c>urls</c>, of which the strongest layer counts even when it is
/// empty; then, where that leaves nothing, <c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c>, which <c>WebHost</c> does not know.
/// Sources: dotnet/aspnetcore <c>GenericWebHostService.cs</c>, <c>WebHost.cs</c>, <c>WebApplication.cs</c>.
/// </remarks>
/// <param name="Used">What the server is told.</param>
/// <param name="Lost">What a stronger source of URLs hides, with the first that hides it; an empty value that hides the others is one, too. Without a winner: what is not read.</param>
/// <param name="Preference">The setting <c>preferHostingUrls</c> where hosting reads it: only together with URLs of the configuration.</param>
internal sealed record HostingUrls(
    IReadOnlyList<RequestedUrl> Used, IReadOnlyList<(RequestedUrl Loser, RequestedUrl? Winner)> Lost, ConfiguredValue? Preference)
{
    private const string PreferKey = "preferHostingUrls";

    public static HostingUrls Of(HostProgram program, ConfigurationStack stack)
    {
        var urls = StrongestFirst(stack.Hosting, "urls");
        if (urls.Count == 0 && program.Builder == HostBuilderKind.WebHost) urls = StrongestFirst(stack.Hosting, "server.urls");
        var http = StrongestFirst(stack.App, "HTTP_PORTS");
        var https = StrongestFirst(stack.App, "HTTPS_PORTS");

        var (used, replaced) = AppUrls(program);
        var (isApp, knowsPorts) = (used.Count > 0, program.Builder != HostBuilderKind.WebHost);
        var chosen = isApp ? null : Chosen(program.Builder, urls, stack);
        if (chosen is not null) used = [.. RequestedUrl.ListOf(chosen)];
        else if (!isApp && knowsPorts) used = [.. Ports(http.FirstOrDefault(), "http"), .. Ports(https.FirstOrDefault(), "https")];

        var winner = used.Count > 0 ? used[0] : urls.Count > 0 ? RequestedUrl.Of(urls[0]) : null;
        var hidden = replaced.Concat(urls.Where(value => value != chosen).SelectMany(RequestedUrl.ListOf)).Select(loser => (loser, winner));
        var isUsed = new HashSet<RequestedUrl>(used);
        var ports = http.SelectMany(static value => Ports(value, "http")).Concat(https.SelectMany(static value => Ports(value, "https"))).Where(loser => !isUsed.Contains(loser)).Select(loser => (loser, knowsPorts ? winner : null));
        List<(RequestedUrl, RequestedUrl?)> lost = [.. hidden, .. ports, .. NotRead(stack).Select(static loser => (loser, (RequestedUrl?)null))];

        var isRead = chosen is not null || (!isApp && knowsPorts && (http.Count > 0 || https.Count > 0));
        return new HostingUrls(used, lost, isRead ? Preferred(stack) : null);
    }

    // WebHost looks for the server's URLs only among what the host knows.
    private static IEnumerable<RequestedUrl> NotRead(ConfigurationStack stack)
    {
        if (stack.Hosting == stack.App) return [];
        var read = new HashSet<ConfiguredValue>(StrongestFirst(stack.Hosting, "urls"));
        return StrongestFirst(stack.App, "urls").Where(value => !read.Contains(value)).SelectMany(RequestedUrl.ListOf);
    }

    // Every builder but the oldest looks again at the options that it made at first, when it finds an empty value.
    private static ConfiguredValue? Chosen(HostBuilderKind builder, List<ConfiguredValue> urls, ConfigurationStack stack)
    {
        if (urls.Count == 0) return null;
        if (urls[0].Value.Text.Length > 0) return urls[0];
        return builder != HostBuilderKind.WebHost && ConfigurationStack.Last(stack.Host, "urls") is { Value.Text.Length: > 0 } again ? again : null;
    }

    private static ConfiguredValue? Preferred(ConfigurationStack stack)
        => ConfigurationStack.Last(stack.Hosting, PreferKey) is { Value.Text.Length: > 0 } value ? value : ConfigurationStack.Last(stack.Host, PreferKey);

    // Run(url) replaces what was added before.
    private static (List<RequestedUrl> Used, List<RequestedUrl> Replaced) AppUrls(HostProgram program)
    {
        List<RequestedUrl> used = [], replaced = [];
        foreach (var statement in program.Statements)
        {
            if (statement is not AppUrlStatement url) continue;
            if (url.ReplacesOthers)
            {
                replaced.AddRange(used);
                used.Clear();
            }

            used.Add(new RequestedUrl(UrlSource.AppUrls, UrlSource.AppUrls, url.Name, url.Url.Text, url.Url));
        }

        return (used, replaced);
    }

    private static IEnumerable<RequestedUrl> Ports(ConfiguredValue? value, string scheme) => value is null ? [] : RequestedUrl.PortsOf(value, scheme);

    private static List<ConfiguredValue> StrongestFirst(IReadOnlyList<ConfiguredValue> values, string key)
    {
        var found = new List<ConfiguredValue>();
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (!values[i].IsTransparent && values[i].Key.Equals(key, StringComparison.OrdinalIgnoreCase)) found.Add(values[i]);
        }

        return found;
    }
}
