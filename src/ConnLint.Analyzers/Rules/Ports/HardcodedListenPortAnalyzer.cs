using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>
/// CONN2001: a constant port in code that binds.
/// </summary>
/// <remarks>
/// Reports the constant that reaches Kestrel's <c>Listen*</c>, <c>UseUrls</c>, <c>app.Urls.Add</c>, <c>app.Run(url)</c>, <c>TcpListener</c>,
/// <c>HttpListener.Prefixes</c> or <c>Socket.Bind</c>. Silent for port 0, for a URL that names no port, and for a constant that is only the fallback
/// of configuration, environment or arguments, be it by the branch of a condition, and for 80 and 443 on addresses that are not written down.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HardcodedListenPortAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.HardcodedListenPort);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => BindCalls.Register(context, symbols, Analyze);

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds)
    {
        foreach (var bind in binds)
        {
            if (!bind.IsServing || bind.IsAlternative || bind.Bind.Port is not > 0 || !NamesPort(bind) || IsPortOfScheme(bind)) continue;
            if (ConfiguredPort.IsElsewhere(bind.Call, context.SemanticModel, context.CancellationToken)) return;
            context.ReportDiagnostic(Diagnostics.InSource(Descriptor, LocationOf(bind), null, [], bind.Bind.Port));
        }
    }

    private static bool NamesPort(CodeBind bind)
        => bind.Text is not { } text || text.Text.IndexOf(":" + bind.Bind.Port, System.StringComparison.Ordinal) >= 0;

    // Whoever lets the address be chosen and keeps these ports wants what browsers ask for without being told.
    private static bool IsPortOfScheme(CodeBind bind)
        => bind is { Api: BindApi.KestrelListen or BindApi.TcpListener or BindApi.SocketBind, Bind: { Port: 80 or 443, Address: null } };

    private static Location LocationOf(CodeBind bind) => bind switch
    {
        { IsUrl: false, Port: { } port } => port.GetLocation(),
        _ => bind.Location,
    };
}
