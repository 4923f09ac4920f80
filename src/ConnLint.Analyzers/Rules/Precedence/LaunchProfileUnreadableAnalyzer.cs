using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Precedence;

/// <summary>
/// CONN4009: a launch profile that <c>dotnet run</c> cannot apply: a comment or trailing comma inside its braces, or a value of the wrong type.
/// </summary>
/// <remarks>Silent for comments and commas outside a profile, for profiles that other tools start, and with SDKs before 10.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LaunchProfileUnreadableAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.LaunchProfileUnreadable);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        // Up to 9, the SDK read the whole file leniently and took any value for a text (dotnet/sdk, ProjectLaunchSettingsProvider).
        if (!project.HasOlderSdk) FileFindings.Register(context, Descriptor, project, LaunchProfileUnreadable.In);
    }
}
