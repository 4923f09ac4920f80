using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;
using Microsoft.Build.Framework;

namespace ConnLint.Build.Checking;

/// <summary>One check from the choice of the profile to the end of the backend.</summary>
internal sealed class CheckRun(CheckRequest request, CheckLog log, INetwork network)
{
    /// <summary>Whether every promise was seen to be kept.</summary>
    public bool Run(CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return false;

        var profile = LaunchChoice.Of(request.Settings, request.Profile, out var problem);
        if (problem is not null)
        {
            log.Incomplete($"launch profile '{Quoted.Text(request.Profile)}' of {request.Run.Program}", problem);
            return false;
        }

        var promises = PromisesOf(profile);
        if (promises.Count == 0)
        {
            log.Say($"ConnLint check: {NothingPromised(profile)}, so there is nothing to check in {request.Run.Program}", MessageImportance.Normal);
            return false;
        }

        var ports = promises.Select(static promise => promise.Url?.Port ?? 0).Where(static port => port > 0);
        using var locks = PortLocks.Take(ports, SayThatItWaits, cancellation);
        return locks is not null && !IsHeld(promises, cancellation) && Launch(profile, promises, cancellation);
    }

    private void SayThatItWaits(int port) => log.Say($"ConnLint check: {request.Run.Program} waits until another check has done with port {port}");

    // An item that names a URL of the profile says more of the same endpoint.
    private List<PromisedEndpoint> PromisesOf(LaunchProfile? profile)
    {
        var ofProfile = profile is null || !request.IncludesProfileUrls ? [] : PromisedEndpoint.Of(profile);
        return [.. ofProfile.Where(promise => !request.Expected.Any(promise.IsSameAs)), .. request.Expected];
    }

    private static string NothingPromised(LaunchProfile? profile)
        => profile is null ? "no launch profile starts the project" : $"launch profile '{Quoted.Text(profile.Name)}' promises no TCP endpoint";

    private bool IsHeld(IReadOnlyList<PromisedEndpoint> promises, CancellationToken cancellation)
    {
        var held = HeldPorts.Among(promises, network, cancellation);
        var strangers = held.Where(port => !PortHolder.Runs(port.Process, request.Run.TargetPath)).ToList();
        foreach (var port in strangers) log.Report(CheckFindings.Of(port));

        // The developer's own running instance is no conflict, but it proves nothing about what was just built.
        if (strangers.Count == 0 && held.Count > 0)
        {
            var owner = PortHolder.Describe(held[0].ProcessId, held[0].Process);
            log.Say($"ConnLint check: not done, because {owner} already runs this build and holds {held[0].Promise.Shown}");
        }

        return held.Count > 0;
    }

    private bool Launch(LaunchProfile? profile, IReadOnlyList<PromisedEndpoint> promises, CancellationToken cancellation)
    {
        var launch = LaunchPlan.For(request.Run, profile, request.OwnVariables, Environment.GetEnvironmentVariables());
        var secrets = launch.Environment.Where(static variable => Redaction.IsSecretName(variable.Key)).Select(static variable => variable.Value ?? "");
        var redaction = new Redaction(secrets);
        log.Say(LaunchPlan.Describe(request.Run, profile, launch));

        var output = new BackendOutput();
        var clock = Stopwatch.StartNew();
        using var process = SupervisedProcess.Start(request.Run.DotnetHost, request.SupervisorPath, launch, output.Observe);
        var backend = new SupervisedBackend(process, output, Path.GetFileNameWithoutExtension(request.Run.TargetPath));
        var verdict = new ListenerWatch(backend, network, () => clock.Elapsed, request.Limit).Run(promises, cancellation);
        var lastLines = process.Report.LastLines;
        process.Stop();

        if (verdict.Kind == VerdictKind.Kept) return Passed(promises, verdict);
        var source = profile is null ? "" : $"launch profile '{Quoted.Text(profile.Name)}'";
        foreach (var finding in new CheckFindings(request.Run.Program, source, new ExitExplanation(redaction, IsSet, CheckEnvironment.Name), network).Of(verdict, backend)) log.Report(finding);
        if (verdict.Kind != VerdictKind.Cancelled) log.Quote(lastLines, redaction);
        return false;

        bool IsSet(string name)
            => launch.Environment.TryGetValue(name, out var value) ? value is not null : Environment.GetEnvironmentVariable(name) is not null;
    }

    private bool Passed(IReadOnlyList<PromisedEndpoint> promises, Verdict verdict)
    {
        var urls = string.Join(", ", promises.Select(static promise => promise.Shown));
        var seconds = verdict.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        log.Say($"ConnLint check: {request.Run.Program} listens on {urls} as promised, after {seconds} s");
        return true;
    }
}
