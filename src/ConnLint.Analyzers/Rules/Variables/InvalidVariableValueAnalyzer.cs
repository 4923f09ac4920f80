using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3004: a value of <c>*_PORTS</c> that is no list of ports, and a bare port in <c>*_URLS</c>, in configuration files and where C# sets the variable.
/// </summary>
/// <remarks>
/// Reports an error where the server throws, a warning where it listens on port 80 instead. Silent for values that lose, where a tool fills in a part, and in C# for
/// names without a prefix and for values that are computed. What needs the files and the code of a project is decided by <see cref="RepositoryAnalyzer"/>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidVariableValueAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.InvalidVariableValue);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        FileFindings.Register(context, Descriptor, project, InvalidVariableValue.In);
        VariableCalls.Register(context, symbols, (node, call) => Analyze(node, call, symbols, project));
    }

    private static void Analyze(CandidateNode context, VariableCall call, KnownSymbols symbols, ProjectOptions project)
    {
        if (call is not { Use: VariableUse.Set or VariableUse.SetForAnother, Value: { } value } || !InvalidVariableValue.IsJudged(call.Name)) return;

        var values = new ValueTracer(symbols, context.SemanticModel, context.CancellationToken);
        if (values.Text(context.SemanticModel.GetOperation(value, context.CancellationToken)) is not { IsComplete: true } text) return;

        var verbatim = Verbatim.SpanOf(value);
        var setting = new SettingValue(text.Text, Places.Of(Location.Create(value.SyntaxTree, verbatim ?? value.Span)));
        foreach (var finding in InvalidVariableValue.OfVariable(call.Name, setting, project.RunsInContainer(value.SyntaxTree)))
        {
            var location = verbatim is null ? value.GetLocation() : Places.In(context.Compilation, finding.Place);
            context.ReportDiagnostic(Diagnostics.InSource(Descriptor, location, finding.Level, verbatim is null ? null : finding.Replacement, [], finding.Arguments));
        }
    }
}
