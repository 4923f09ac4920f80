using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.SelfTests;

/// <summary>Reports <c>"bad"</c> in C# and the word bad in additional files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WordAnalyzer : DiagnosticAnalyzer
{
    public const string Word = "bad";
    public const string MaskOption = "build_property.SkipWords";

    private static readonly DiagnosticDescriptor Rule = new(
        "T0001", "A bad word", "'{0}' is bad", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.StringLiteralExpression);
        context.RegisterAdditionalFileAction(AnalyzeFile);
    }

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(MaskOption, out var skip) && skip == "true") return;
        var literal = (LiteralExpressionSyntax)context.Node;
        if (literal.Token.ValueText != Word) return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), [literal.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()!.Identifier.GetLocation()], Word));
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context)
    {
        var text = context.AdditionalFile.GetText(context.CancellationToken)!;
        var content = text.ToString();
        for (var at = content.IndexOf(Word, System.StringComparison.Ordinal); at >= 0; at = content.IndexOf(Word, at + 1, System.StringComparison.Ordinal))
        {
            var span = new TextSpan(at, Word.Length);
            context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), Word));
        }
    }
}
