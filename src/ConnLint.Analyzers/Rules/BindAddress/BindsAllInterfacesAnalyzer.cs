using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1001: a bind on every interface that a development machine would run.
/// </summary>
/// <remarks>
/// Reports <c>IPAddress.Any</c>, <c>IPv6Any</c>, <c>ListenAnyIP</c> and the hosts <c>0.0.0.0</c>, <c>[::]</c>, <c>*</c>, <c>+</c> where they reach Kestrel,
/// <c>UseUrls</c>, <c>app.Urls</c>, <c>app.Run</c>, <c>TcpListener</c>, <c>Socket.Bind</c> or <c>HttpListener.Prefixes</c>. Silent in containerised
/// projects, with <c>connlint.allow_all_interfaces</c>, outside Development, and for ignored host names.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BindsAllInterfacesAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.BindsAllInterfaces);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
        => BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, symbols, project));

    private static void Analyze(SyntaxNodeAnalysisContext context, IReadOnlyList<CodeBind> binds, KnownSymbols symbols, ProjectOptions project)
    {
        foreach (var bind in binds)
        {
            if (!bind.IsOnEveryInterface || IsIgnoredName(bind) || project.AllowsAllInterfaces(context.Node.SyntaxTree)) continue;
            if (EnvironmentGuard.IsOutsideDevelopment(bind.Call, context.SemanticModel, symbols, context.CancellationToken)) return;

            var (shown, loopback, replacement) = Remedy(bind);
            context.ReportDiagnostic(Diagnostics.InSource(Descriptor, bind.Location, replacement, [], shown, loopback));
        }
    }

    // A name that Kestrel ignores is the more specific CONN1003.
    private static bool IsIgnoredName(CodeBind bind)
        => bind.IsUrl && bind.Api != BindApi.HttpListenerPrefix && ListenUrl.TryParse(bind.Text!.Value.Text, out var url, out _) && url.IsIgnoredName;

    private static (string Shown, string Loopback, string? Replacement) Remedy(CodeBind bind) => bind switch
    {
        { IsUrl: true } => Url(bind),
        { Api: BindApi.KestrelListenAnyIP } => (bind.Name.ToString(), "ListenLocalhost", bind.Bind.Port > 0 ? "ListenLocalhost" : null),
        { Address: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Any" } any } => Member(any, "Loopback"),
        { Address: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IPv6Any" } any } => Member(any, "IPv6Loopback"),
        _ => (Quoted.Text(bind.Call.SyntaxTree.GetText().ToString(bind.Span)), "IPAddress.Loopback", null),
    };

    private static (string, string, string?) Member(MemberAccessExpressionSyntax any, string loopback)
        => (any.ToString(), "IPAddress." + loopback, any.Expression + "." + loopback);

    private static (string, string, string?) Url(CodeBind bind)
    {
        var text = bind.Text!.Value;
        var start = text.Text.IndexOf("://", System.StringComparison.Ordinal) + 3;
        var end = text.Text.IndexOf(':', text.Text[start] == '[' ? text.Text.IndexOf(']', start) : start);
        if (end < 0) end = text.Text.IndexOf('/', start) is var slash and >= 0 ? slash : text.Text.Length;

        // Kestrel cannot bind a dynamic port on both loopback addresses.
        var host = bind.Bind.Port == 0 ? "127.0.0.1" : "localhost";
        var loopback = new Values.TracedText(text.Text.Substring(0, start) + host + text.Text.Substring(end));
        return (Quoted.Url(text.Display), Quoted.Url(loopback.Display), bind.IsVerbatim && loopback.IsComplete ? loopback.Text : null);
    }
}
