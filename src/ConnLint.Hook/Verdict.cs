using System;
using System.Collections.Generic;
using System.Net.Sockets;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;
using Microsoft.Extensions.Configuration;

namespace ConnLint.Hook;

/// <summary>Words the verdicts.</summary>
internal static class Verdict
{
    public static Told BoundElsewhere(string application, Promise promise, List<string> broken, string[] bound, string winner)
        => new(RuleCatalogue.BoundElsewhere, false, Urls(broken), promise.Source, application, Urls(bound), "; " + winner + " wins");

    /// <summary>What a process died of before it listened, or null when the end was no failure.</summary>
    /// <param name="application">The application's name.</param>
    /// <param name="promise">Where it was expected to listen, if somebody said so.</param>
    /// <param name="exitCode">The exit code, as the shell shows it.</param>
    /// <param name="failure">What ended the start.</param>
    /// <param name="last">The last exception that was thrown, whether or not it mattered.</param>
    /// <param name="configuredUrls">The URLs that the server was told to listen on.</param>
    /// <param name="cause">The cause alone, for the check.</param>
    public static Told? Died(
        string application, Promise? promise, string exitCode, Exception? failure, Exception? last, IEnumerable<string> configuredUrls, out string cause)
    {
        cause = "";
        if (DeathReason.IsAbort(failure)) return null;
        if (failure is not null && DeniedPort(application, DeathReason.Unwrap(failure)) is { } denied)
        {
            cause = denied.Rule.Format(denied.Arguments);
            return denied;
        }

        cause = failure is not null ? DeathReason.Of(failure, configuredUrls)
            : last is not null ? "it ended itself; the last exception was " + OwnFrame.Describe(last)
            : "it ended itself";
        return new Told(RuleCatalogue.ExitedBeforeListening, true, application, exitCode, Urls(promise?.Urls ?? []), cause);
    }

    public static string Urls(IReadOnlyList<string> urls)
    {
        if (urls.Count == 0) return "its endpoint";

        var text = Quoted.Url(urls[0]);
        for (var i = 1; i < urls.Count; i++) text += ", " + Quoted.Url(urls[i]);
        return text;
    }

    // The causes that have an id of their own, where the server names the endpoint.
    private static Told? DeniedPort(string application, Exception exception)
    {
        if (BindFailure.EndpointOf(exception) is not { } url) return null;
        if (BindFailure.IsAddressInUse(exception))
            return PortHolders.Of(url.Port) is { } holder ? new Told(RuleCatalogue.PortInUse, true, url.Port, url.ToString(), holder) : null;
        if (!BindFailure.IsOfServer(exception) || DeathReason.FindSocketError(exception) != SocketError.AccessDenied) return null;

        var denial = !OperatingSystem.IsWindows() && url.Port < PortDenial.FirstUnprivileged ? PortDenial.Privileged : PortDenial.Excluded;
        return new Told(RuleCatalogue.PortExcluded, true, url.ToString(), application, denial.Reason, denial.Remedy);
    }
}
