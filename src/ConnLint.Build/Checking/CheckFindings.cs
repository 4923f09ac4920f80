using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>Turns a verdict into findings at the places of the promises.</summary>
/// <param name="program">The project's name.</param>
/// <param name="profile">Who promises, as <c>launch profile 'http'</c>.</param>
/// <param name="explanation">Words the end of a program.</param>
/// <param name="network">The sockets of this machine.</param>
internal sealed class CheckFindings(string program, string profile, ExitExplanation explanation, INetwork network)
{
    private const int MaxShown = 5;

    public static Finding Of(HeldPort held)
        => new(
            RuleCatalogue.PortInUse, held.Promise.Place,
            held.Promise.Url!.Port, held.Promise.Shown, PortHolder.Describe(held.ProcessId, held.Process));

    public IEnumerable<Finding> Of(Verdict verdict, IBackend backend) => verdict.Kind switch
    {
        VerdictKind.Exited => [Exited(verdict, backend)],
        VerdictKind.NotInTime => [NotInTime(verdict, $"nothing listens on {Shown(verdict)}", (backend.Hook.Blocker ?? "look for work that blocks start-up") + ", or raise ConnLintCheckTimeout")],
        VerdictKind.NotReady => [NotInTime(verdict, $"{verdict.Missing[0].Shown} {verdict.FaultOfAnswer}", "see what it waits for, correct the Path or Status of the ConnLintExpect item, or raise ConnLintCheckTimeout")],
        VerdictKind.Elsewhere => verdict.Missing.Select(promise => Elsewhere(promise, verdict, backend)),
        VerdictKind.NotStarted => [NotStarted(verdict, backend)],
        _ => [],
    };

    private Finding Exited(Verdict verdict, IBackend backend)
        => new DeniedPort(program, verdict.Missing, network).Behind(backend.Output.Cause, out var holder)
            ?? new Finding(
                RuleCatalogue.ExitedBeforeListening, Place(verdict),
                program, backend.ExitCode, Shown(verdict), holder ?? explanation.Of(backend.Output, backend.ExitCode, backend.Hook.Cause));

    private Finding NotInTime(Verdict verdict, string what, string remedy)
    {
        var seconds = Math.Max(1, Math.Round(verdict.Elapsed.TotalSeconds));
        return new Finding(
            RuleCatalogue.NotListeningInTime, Place(verdict), program, what, seconds.ToString(CultureInfo.InvariantCulture), remedy);
    }

    private Finding NotStarted(Verdict verdict, IBackend backend)
        => new(RuleCatalogue.CheckIncomplete, Place(verdict), program, $"it could not be started ({explanation.Redacted(backend.Failure)})");

    private Finding Elsewhere(PromisedEndpoint promise, Verdict verdict, IBackend backend)
    {
        if (HalfBound.Of(promise, verdict, network.HasIPv6Loopback) is var (bound, missing))
        {
            return new Finding(
                RuleCatalogue.HalfBoundLocalhost, promise.Place,
                program, bound, missing, promise.Shown, Source(promise), bound.Address);
        }

        var actual = verdict.Actual.OrderBy(static endPoint => endPoint.Port).Select(static endPoint => endPoint.ToString()).Take(MaxShown);
        return new Finding(
            RuleCatalogue.BoundElsewhere, promise.Place,
            promise.Shown, Source(promise), program, string.Join(", ", actual), Remedy(promise, backend));
    }

    private static string Remedy(PromisedEndpoint promise, IBackend backend)
    {
        var won = backend.Output.Override;
        if (promise.Url is null)
            return "; the server refuses the promised URL, because " + ListenUrlFaultTexts.Reason(promise.Fault, promise.Text);
        if (backend.Hook.Winner is { } winner && !promise.IsItem) return $"; {winner} wins";
        if (won == Override.KestrelEndpoints)
            return "; Kestrel's own endpoints (Listen… in code, Kestrel:Endpoints in settings) won over every URL: change them or the profile";
        if (won == Override.PreferredUrls)
            return "; PreferHostingUrls let the URLs win over Kestrel's own endpoints: change them or the profile";
        return promise.IsItem ? $"; make the program and the {ExpectedItems.ItemName} item agree"
            : "; find the setting that won (UseUrls, Urls in appsettings, --urls, URLS) and make it agree with the profile";
    }

    private string Source(PromisedEndpoint promise) => promise.IsItem ? ExpectedItems.ItemName : profile;

    private static string Shown(Verdict verdict) => string.Join(", ", verdict.Missing.Select(static promise => promise.Shown));

    private static TextPlace Place(Verdict verdict) => verdict.Missing[0].Place;
}
