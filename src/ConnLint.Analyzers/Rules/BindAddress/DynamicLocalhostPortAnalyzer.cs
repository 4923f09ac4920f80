using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1007: port 0 on <c>localhost</c>, which no server can bind on two addresses at once.
/// </summary>
/// <remarks>Reports <c>http://localhost:0</c> where it reaches the host, in launch profiles and settings files, and <c>ListenLocalhost(0)</c>. Silent for <c>127.0.0.1:0</c>, <c>[::1]:0</c> and HTTP.sys.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DynamicLocalhostPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.DynamicLocalhostPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, symbols));
        FileFindings.Register(context, Descriptor, project, files => DynamicLocalhostPort.In(files, () => HttpSysServer.MayServe(context.Compilation)));
    }

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds, KnownSymbols symbols)
    {
        foreach (var bind in binds)
        {
            if (bind is { Api: BindApi.KestrelListenLocalhost, Bind.Port: 0, Port: { } port })
            {
                ReportCall(context, bind, port, symbols);
            }
            else if (bind is { Text: { IsComplete: true, Text: var text }, IsHosting: true } && !ListenUrl.TryParse(text, out _, out var fault)
                && fault == ListenUrlFault.DynamicLocalhostPort && !HttpSysServer.MayServe(context.Node.SyntaxTree))
            {
                var replacement = DynamicLocalhostPort.WithLoopback(text);
                context.ReportDiagnostic(Diagnostics.InSource(
                    Descriptor, bind.Location, bind.IsVerbatim ? replacement : null, [], Quoted.Url(text), Quoted.Url(replacement)));
            }
        }
    }

    // The method's name changes together with its first argument, so both are underlined.
    private static void ReportCall(CandidateNode context, CodeBind bind, ExpressionSyntax port, KnownSymbols symbols)
    {
        var address = IsInScope(context.SemanticModel, bind.Call.SpanStart, symbols) ? "IPAddress.Loopback" : "System.Net.IPAddress.Loopback";
        var isPlain = port.Parent is ArgumentSyntax { NameColon: null } argument && argument.Parent is ArgumentListSyntax { Arguments: [var first, ..] } && first == argument;
        var location = Location.Create(context.Node.SyntaxTree, TextSpan.FromBounds(bind.Name.SpanStart, isPlain ? port.Span.End : bind.Name.Span.End));
        context.ReportDiagnostic(Diagnostics.InSource(
            Descriptor, location, isPlain ? "Listen(" + address + ", " + port : null, [], "ListenLocalhost(0)", "Listen(IPAddress.Loopback, 0)"));
    }

    private static bool IsInScope(SemanticModel model, int position, KnownSymbols symbols)
    {
        foreach (var candidate in model.LookupNamespacesAndTypes(position, name: "IPAddress"))
        {
            if (SymbolEqualityComparer.Default.Equals(candidate, symbols.IPAddress)) return true;
        }

        return false;
    }
}
