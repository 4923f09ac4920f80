using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Build.Checking;

/// <summary>Turns a verdict into findings at the places of the promises.</summary>
/// <param name="program">The project's name.</param>
/// <param name="profile">Who promises, as <c>launch profile 'http'</c>.</param>
/// <param name="redaction">What keeps secrets out of quoted output.</param>
internal sealed class CheckFindings(string program, string profile, Redaction redaction)
{
    private const int MaxShown = 5;

    public static Finding Of(HeldPort held)
        => new(
            RuleCatalogue.PortInUse, held.Promise.Place,
            held.Promise.Url!.Port, held.Promise.Shown, PortHolder.Describe(held.ProcessId, held.Process));

    public IEnumerable<Finding> Of(Verdict verdict, IBackend backend) => verdict.Kind switch
    {
        VerdictKind.Exited => [Exited(verdict, backend)],
        VerdictKind.NotInTime => [NotInTime(verdict, $"nothing listens on {Shown(verdict)}", "look for work that blocks start-up, or raise ConnLintCheckTimeout")],
        VerdictKind.NotReady => [NotInTime(verdict, $"{verdict.Missing[0].Shown} {verdict.FaultOfAnswer}", "see what it waits for, correct the Path or Status of the ConnLintExpect item, or raise ConnLintCheckTimeout")],
        VerdictKind.Elsewhere => verdict.Missing.Select(promise => Elsewhere(promise, verdict, backend.Output.Override)),
        VerdictKind.NotStarted => [NotStarted(verdict, backend)],
        _ => [],
    };

    private Finding Exited(Verdict verdict, IBackend backend)
        => new(
            RuleCatalogue.ExitedBeforeListening, Place(verdict),
            program, backend.ExitCode, Shown(verdict), ExitExplanation.Of(backend.Output.Cause, backend.ExitCode, redaction));

    private Finding NotInTime(Verdict verdict, string what, string remedy)
    {
        var seconds = Math.Max(1, Math.Round(verdict.Elapsed.TotalSeconds));
        return new Finding(
            RuleCatalogue.NotListeningInTime, Place(verdict), program, what, seconds.ToString(CultureInfo.InvariantCulture), remedy);
    }

    private Finding NotStarted(Verdict verdict, IBackend backend)
        => new(RuleCatalogue.CheckIncomplete, Place(verdict), program, $"it could not be started ({redaction.Of(backend.Failure)})");

    private Finding Elsewhere(PromisedEndpoint promise, Verdict verdict, Override won)
    {
        var actual = verdict.Actual.OrderBy(static endPoint => endPoint.Port).Select(static endPoint => endPoint.ToString()).Take(MaxShown);
        return new Finding(
            RuleCatalogue.BoundElsewhere, promise.Place,
            promise.Shown, promise.IsItem ? ExpectedItems.ItemName : profile, program, string.Join(", ", actual), Remedy(promise, verdict, won));
    }

    private static string Remedy(PromisedEndpoint promise, Verdict verdict, Override won)
    {
        if (promise.Url is null)
            return "; the server refuses the promised URL, because " + ListenUrlFaultTexts.Reason(promise.Fault, promise.Text);
        if (won == Override.KestrelEndpoints)
            return "; Kestrel's own endpoints (Listen… in code, Kestrel:Endpoints in settings) won over every URL: change them or the profile";
        if (won == Override.PreferredUrls)
            return "; PreferHostingUrls let the URLs win over Kestrel's own endpoints: change them or the profile";

        var half = promise.Targets(hasIPv6Loopback: true).FirstOrDefault(verdict.Refusing.Contains);
        return half is not null && verdict.Actual.Any(endPoint => endPoint.Port == promise.Url.Port)
            ? $"; {half} refuses, and '{Quoted.Host(promise.Url.Host)}' promises it too: bind both, or promise what is bound"
            : promise.IsItem ? $"; make the program and the {ExpectedItems.ItemName} item agree"
            : "; find the setting that won (UseUrls, Urls in appsettings, --urls, URLS) and make it agree with the profile";
    }

    private static string Shown(Verdict verdict) => string.Join(", ", verdict.Missing.Select(static promise => promise.Shown));

    private static TextPlace Place(Verdict verdict) => verdict.Missing[0].Place;
}
