using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Names;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8004: the name does not resolve, or leads away from the machine on which the listener is, by a line or a domain that can be named.</summary>
internal static class NameResolvesElsewhereVerdict
{
    private const int MaxEdits = 2;

    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.Target.Address is not null) return null;
        if (evidence.Resolved.Count == 0) return Unresolved(evidence);
        return LedAwayBy(evidence) is { } by && (evidence.Target.IsLoopback || !evidence.IsAccepted && Here(evidence) is not null) ? LedAway(evidence, by) : null;
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.Target.Address is null && evidence.Resolved.Count > 0 ? $"{Quoted.Host(evidence.Target.Host)} leads to {Addresses(evidence.Resolved)}" : null;

    private static Verdict Unresolved(Evidence evidence)
    {
        var host = Quoted.Host(evidence.Target.Host);
        var what = "does not resolve (" + (evidence.Naming?.Error ?? "the resolver knows no such name") + ")";
        var path = evidence.Naming?.HostsPath ?? "the hosts file";
        if (evidence.Services.Where(port => port.Service == host).MaxBy(port => (port.Inside == evidence.Target.Port, port.Published is not null)) is { } service)
            return Of(evidence, what + $", as the name of the service {service.Place} is known inside its network alone", OfService(evidence, service), ExitCode.NameUnresolved);
        if (Similar(evidence) is { } entry)
            return Of(evidence, what, $"use {WithHost(evidence, Quoted.Host(entry.Name))}, which {path}:{entry.Line} knows, or correct that line", ExitCode.NameUnresolved);
        if (evidence.Target.IsLoopback)
            return Of(evidence, what, $"use {WithHost(evidence, "localhost")}, or add '127.0.0.1 {host}' to {path}: browsers know names below localhost by themselves, other programs do not", ExitCode.NameUnresolved);
        return Of(evidence, what, $"correct the name; for a backend on this machine use {WithHost(evidence, "localhost")}, or add '127.0.0.1 {host}' to {path}", ExitCode.NameUnresolved);
    }

    private static string OfService(Evidence evidence, ServicePort port) => port.Published is { } host
        ? $"outside of it use {(evidence.Target with { Host = "localhost", Port = host }).Url} ({port.MappingPlace})"
        : $"run the client inside that network, or publish the port: '{port.Inside}:{port.Inside}' in the ports of '{port.Service}'";

    private static Verdict LedAway(Evidence evidence, string by)
    {
        var what = $"leads to {Addresses(evidence.Resolved)} ({by})";
        if (Here(evidence) is { } here) what += $", and not to this machine, where {here}";

        // Where localhost itself leads away, its address does not.
        var host = evidence.Target.Host == "localhost" ? "127.0.0.1" : "localhost";
        return Of(evidence, what, $"use {WithHost(evidence, host)}, or correct {by}", evidence.FailureCode);
    }

    private static Verdict Of(Evidence evidence, string what, string fix, ExitCode code)
    {
        var message = RuleCatalogue.NameResolvesElsewhere.Format(Quoted.Host(evidence.Target.Host), what, fix);
        var kind = evidence.Resolved.Count == 0 ? VerdictKind.NameUnresolved : VerdictKind.NameResolvesElsewhere;
        return new Verdict(kind, RuleCatalogue.NameResolvesElsewhere, message, fix, code);
    }

    private static string? LedAwayBy(Evidence evidence) => evidence.IsHere ? null : evidence.Naming?.LedBy(evidence.Target, evidence.Resolved);

    private static string? Here(Evidence evidence)
    {
        if (evidence.Holders is [var holder, ..]) return $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}";
        var promise = evidence.Promises.FirstOrDefault(promise => promise.Bind.Port == evidence.Target.Port);
        return promise is null ? null : $"{promise.Project} promises port {evidence.Target.Port} ({promise.Source})";
    }

    private static HostsEntry? Similar(Evidence evidence)
        => evidence.Naming?.Hosts.Select(entry => (Entry: entry, Edits: NearestListener.Edits(entry.Name.ToLowerInvariant(), evidence.Target.Host)))
            .Where(static candidate => candidate.Edits is > 0 and <= MaxEdits && candidate.Edits * 3 < candidate.Entry.Name.Length)
            .OrderBy(static candidate => candidate.Edits)
            .FirstOrDefault().Entry;

    private static string WithHost(Evidence evidence, string host) => (evidence.Target with { Host = host }).Url;

    private static string Addresses(IEnumerable<IPAddress> addresses) => string.Join(" and ", addresses.Select(static address => address.ToString()));
}
