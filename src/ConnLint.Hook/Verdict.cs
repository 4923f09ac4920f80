using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Rules;
using Microsoft.Extensions.Configuration;

namespace ConnLint.Hook;

/// <summary>Words the verdicts.</summary>
internal static class Verdict
{
    public static string BoundElsewhere(
        string application, Promise promise, List<string> broken, string[] bound, IConfiguration? configuration)
        => Line.Of(
            RuleCatalogue.BoundElsewhere, "warning", Urls(broken), promise.Source, application, Urls(bound),
            "; " + WinningSetting.Of(configuration, bound, promise) + " wins");

    /// <summary>The line, or null when the end was no failure.</summary>
    /// <param name="application">The application's name.</param>
    /// <param name="promise">Where it was expected to listen, if somebody said so.</param>
    /// <param name="exitCode">The exit code, as the shell shows it.</param>
    /// <param name="failure">What ended the start.</param>
    /// <param name="last">The last exception that was thrown, whether or not it mattered.</param>
    /// <param name="configuredUrls">The URLs that the server was told to listen on.</param>
    public static string? ExitedBeforeListening(
        string application, Promise? promise, string exitCode, Exception? failure, Exception? last, IEnumerable<string> configuredUrls)
    {
        if (DeathReason.IsAbort(failure)) return null;

        var reason = failure is not null ? DeathReason.Of(failure, configuredUrls)
            : last is not null ? "it ended itself; the last exception was " + OwnFrame.Describe(last)
            : "it ended itself";
        return Line.Of(
            RuleCatalogue.ExitedBeforeListening, "error", application, exitCode, Urls(promise?.Urls ?? []), reason);
    }

    private static string Urls(IReadOnlyList<string> urls)
    {
        if (urls.Count == 0) return "its endpoint";

        var text = Quoted.Url(urls[0]);
        for (var i = 1; i < urls.Count; i++) text += ", " + Quoted.Url(urls[i]);
        return text;
    }
}
