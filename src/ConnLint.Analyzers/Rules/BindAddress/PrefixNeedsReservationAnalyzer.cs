using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1009: a prefix that HTTP.sys gives to an ordinary user only by reservation.
/// </summary>
/// <remarks>
/// Reports <c>HttpListener.Prefixes.Add</c> and <c>HttpSysOptions.UrlPrefixes.Add</c> whose host is neither <c>localhost</c> nor a loopback address. <c>+</c> and <c>*</c> of a listener are
/// CONN1001 where other systems than Windows may run the code, unless the user allows them. Silent for listeners of containerised projects, and for a host that is computed. The URLs of a host that
/// runs on HTTP.sys are judged by <see cref="RepositoryAnalyzer"/>, because files have a say in them.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PrefixNeedsReservationAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.PrefixNeedsReservation);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.HttpListenerPrefixes is null && symbols.HttpSysPrefixes is null) return;
        BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, project));
    }

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds, ProjectOptions project)
    {
        foreach (var bind in binds)
        {
            if (bind.Api is not (BindApi.HttpListenerPrefix or BindApi.HttpSysPrefix) || ReservedPrefix.HostOf(bind.Text!.Value.Text) is not { } host) continue;
            if (bind.Api == BindApi.HttpListenerPrefix && !IsOfHttpSys(bind.Text.Value.Text, host, context, project)) continue;

            var loopback = LoopbackUrl.Of(bind);
            context.ReportDiagnostic(Diagnostics.InSource(
                Descriptor, bind.Location, loopback.Replacement, [], PrefixNeedsReservation.Words(Quoted.Url(bind.Text.Value.Display), bind.Text.Value.Text, loopback.Text.Display, "")));
        }
    }

    // Elsewhere than on Windows, the listener is .NET's own. What it refuses is CONN1008.
    private static bool IsOfHttpSys(string prefix, string host, CandidateNode context, ProjectOptions project)
    {
        var fault = ListenerPrefix.FaultOf(prefix);
        if (WindowsOnly.Is(context)) return fault is ListenerPrefixFault.None or ListenerPrefixFault.AnyAddress or ListenerPrefixFault.IPv6Address;
        return fault == ListenerPrefixFault.None && !project.RunsInContainer(context.Node.SyntaxTree) && (!ReservedPrefix.IsWildcard(host) || project.AllowsAllInterfaces(context.Node.SyntaxTree));
    }
}
