using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8010: the server answers, and nothing that can be compared from here keeps a client from it.</summary>
internal static class ServerReachableVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!evidence.IsAccepted) return null;

        var refusing = evidence.Asked.Where(static attempt => attempt.Outcome != ConnectOutcome.Accepted).Select(static attempt => HostTexts.Of(attempt.EndPoint)).ToList();
        var tail = refusing.Count == 0 ? "what fails, fails in the client" : $"{string.Join(" and ", refusing)} does not, so a client that tries only that address is refused";
        var fix = OfSymptom(evidence) ?? (refusing.Count == 0 ? null : "bind localhost, which is both loopback addresses");
        return new Verdict(VerdictKind.Reachable, RuleCatalogue.ServerReachable, RuleCatalogue.ServerReachable.Format(evidence.Target.Url, HeldBy(evidence), tail), fix, ExitCode.Fine) { Notes = [.. Hints(evidence)] };
    }

    public static string? WhyNot(Evidence evidence) => null;

    private static string HeldBy(Evidence evidence)
    {
        if (!evidence.IsHere) return "";
        var owners = evidence.Holders.Select(static holder => OwnerTexts.Of(holder.Owner)).DefaultIfEmpty(OwnerTexts.Of(null)).Distinct();
        return ", held by " + string.Join(" and ", owners);
    }

    // What was seen tells where to look; without it, no client is to blame for anything in particular.
    private static string? OfSymptom(Evidence evidence) => evidence.Pasted?.Kind switch
    {
        SymptomKind.Certificate => "trust the development certificate on the client's machine: dotnet dev-certs https --trust",
        SymptomKind.NotAvailable => "let the client ask the machine and not itself: inside a container, localhost is the container; from there use host.docker.internal",
        SymptomKind.Refused or SymptomKind.TimedOut => "try the client again: the server may have started since; a client in a container, in WSL or on another machine means itself by localhost",
        SymptomKind.NameUnresolved => "look at the resolver of the client: in a container or behind a VPN it is another one than here",
        SymptomKind.ConnectForbidden => "look for what keeps that client from connecting: a sandbox, a security program, or the browser's access to the local network",
        _ => null,
    };

    private static IEnumerable<string> Hints(Evidence evidence)
    {
        if (evidence.FirewallForOthers is [var rule, ..]) yield return $"that is so on this machine; from others, {FirewallTexts.Of(rule)}: {FirewallTexts.Fix(rule, evidence.Target.Port)}";

        // Strict-Transport-Security holds for a host on all of its ports (RFC 6797, 8.3).
        if (evidence.Target is { Scheme: "http", HasScheme: true, Host: "localhost" } && evidence.Pasted?.Kind is null or SymptomKind.WrongProtocol)
            yield return "a browser that has once got HSTS from a server on localhost asks every port of it by https: look at chrome://net-internals/#hsts, or try a private window";
    }
}
