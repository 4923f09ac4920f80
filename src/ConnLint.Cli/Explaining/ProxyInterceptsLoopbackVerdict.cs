using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Proxies;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN3007: the server answers, but the environment sends this machine's clients to a proxy instead.</summary>
internal static class ProxyInterceptsLoopbackVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.Proxy is not { ExceptBy: null } proxy || !IsAffected(evidence)) return null;

        var host = evidence.Target.IsLoopback ? evidence.Target.Host : "loopback names";
        var names = evidence.Target.IsLoopback && !ProxyVariables.Loopback.Split(',').Contains(evidence.Target.Host) ? evidence.Target.Host + "," + ProxyVariables.Loopback : ProxyVariables.Loopback;
        var fix = $"add {names} to NO_PROXY";
        var message = RuleCatalogue.ProxyInterceptsLoopback.Format(proxy.Name, host, Quoted.Url(proxy.Proxy), fix);
        return new Verdict(VerdictKind.ProxyIntercepts, RuleCatalogue.ProxyInterceptsLoopback, message, fix, evidence.IsAccepted ? ExitCode.Fine : evidence.FailureCode);
    }

    public static string? WhyNot(Evidence evidence)
    {
        if (!evidence.Target.IsLoopback) return null;
        return evidence.Proxy is { ExceptBy: { } exception } proxy ? $"NO_PROXY excepts {Quoted.Text(exception)} from {proxy.Name}" : evidence.Proxy is null ? "no proxy variable is set here" : null;
    }

    // A client that was sent to a proxy names the proxy in its message.
    private static bool IsAffected(Evidence evidence)
        => evidence.Pasted?.Kind == SymptomKind.Proxy || evidence is { IsAccepted: true, Target: { IsLoopback: true, HasScheme: true } };
}
