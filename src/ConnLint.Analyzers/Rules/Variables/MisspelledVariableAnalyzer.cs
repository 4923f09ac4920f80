using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Variables;

/// <summary>
/// CONN3003: a variable of a launch profile, of a container or of C# whose name is one or two characters from one that ASP.NET Core or .NET reads.
/// </summary>
/// <remarks>
/// In C#, <c>Environment.GetEnvironmentVariable</c>, <c>SetEnvironmentVariable</c>, <c>configuration["ASPNETCORE_…"]</c>, <c>ProcessStartInfo.Environment</c>,
/// <c>WithEnvironment</c> of Aspire, and the keys of <c>UseSetting</c>. Silent for names that are known, for names of other products, in profiles that start no .NET program, and
/// in C# for a name that a file of the repository, or the user's configuration, has.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisspelledVariableAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.MisspelledVariable);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        FileFindings.Register(context, Descriptor, project, MisspelledVariable.In);
        VariableCalls.Register(context, symbols, (node, call) => Analyze(node, call, project));
    }

    private static void Analyze(CandidateNode context, VariableCall call, ProjectOptions project)
    {
        var verbatim = Verbatim.SpanOf(call.Argument);
        var location = Location.Create(call.Argument.SyntaxTree, verbatim ?? call.Argument.Span);
        var place = Places.Of(location);
        var found = call.Use == VariableUse.SetHostKey
            ? MisspelledVariable.OfHostKey(call.Name, place)
            : MisspelledVariable.InCode(call.Name, call.Use is VariableUse.Read or VariableUse.ReadAsSetting, place);
        if (found is null || IsDeclared(context, call.Name, project)) return;

        context.ReportDiagnostic(Diagnostics.InSource(Descriptor, location, verbatim is null ? null : found.Replacement, [], found.Arguments));
    }

    private static bool IsDeclared(CandidateNode context, string name, ProjectOptions project)
        => project.KnownVariables(project.For(context.Node.SyntaxTree)).Contains(name)
            || VariableNames.AreNamed(ConfigurationFiles.In(context.Options).RepositoryOf(project.Directory), name);
}
