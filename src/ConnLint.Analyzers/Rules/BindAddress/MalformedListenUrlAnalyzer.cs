using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1006: a listen URL that the server's own parser refuses.
/// </summary>
/// <remarks>
/// Reports no or unknown scheme, blanks and quotes inside the value, a path base, an empty host, a port out of range and comma-separated URLs where they
/// reach <c>UseUrls</c>, <c>UseSetting("urls")</c>, <c>app.Urls</c> or <c>app.Run</c>, and in launch profiles and settings files. Silent where part of the value is computed, for
/// <c>HttpListener</c> prefixes, which have a grammar of their own, and for a path base where HTTP.sys may serve.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MalformedListenUrlAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.MalformedListenUrl);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        BindCalls.Register(context, symbols, Analyze);
        FileFindings.Register(context, Descriptor, project, files => MalformedListenUrl.In(files, () => HttpSysServer.MayServe(context.Compilation)));
    }

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds)
    {
        foreach (var bind in binds)
        {
            if (bind is not { Text: { IsComplete: true, Text: var text }, IsHosting: true } || ListenUrl.TryParse(text, out _, out var fault)) continue;
            if (fault == ListenUrlFault.DynamicLocalhostPort) continue; // CONN1007
            if (fault == ListenUrlFault.PathBase && HttpSysServer.MayServe(context.Node.SyntaxTree)) continue;

            var repaired = RepairOf(text);
            context.ReportDiagnostic(Diagnostics.InSource(
                Descriptor, bind.Location, bind.IsVerbatim ? repaired : null, [], Quoted.Url(text), Reason(fault, text), Remedy(repaired, text)));
        }
    }

    // The host splits its lists before it parses them; a call with a list in its hands takes one URL.
    private static bool IsList(string text) => text.IndexOf(';') >= 0;

    private static string? RepairOf(string text) => IsList(text) ? null : ListenUrlRepair.TryRepair(text);

    private static string Reason(ListenUrlFault fault, string text) => IsList(text) ? "this call takes one URL, not a list" : ListenUrlFaultTexts.Reason(fault, text);

    private static string Remedy(string? repaired, string text) => repaired switch
    {
        _ when IsList(text) => "add each URL by itself",
        null => "write '" + ListenUrlRepair.Example(text, "localhost", 5000) + "', say",
        _ => "write '" + Quoted.Url(repaired) + "'",
    };
}
