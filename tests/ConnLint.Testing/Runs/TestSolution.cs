using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.Runs;

/// <summary>Builds the project that a state describes.</summary>
internal static class TestSolution
{
    /// <summary>The file of global usings; generated, so no analyzer looks at it.</summary>
    public const string GlobalUsingsFile = "/0/obj/TestProject.GlobalUsings.g.cs";

    public static Project Create(ParsedState state, ProjectSetup setup)
    {
        var id = ProjectId.CreateNewId();
        var parse = new CSharpParseOptions(setup.LanguageVersion, DocumentationMode.Diagnose);
        var sources = state.Sources.ToList();
        if (setup.ImplicitUsings) sources.Add((GlobalUsingsFile, SourceText.From(setup.ReferenceAssemblies.GlobalUsings)));

        // Documents hold on to the workspace; it goes with them.
        var project = ProjectInfo.Create(id, VersionStamp.Default, "TestProject", "TestProject", LanguageNames.CSharp, "/0/TestProject.csproj")
            .WithCompilationOptions(Options(state, setup, parse))
            .WithParseOptions(parse)
            .WithMetadataReferences([.. setup.ReferenceAssemblies.References, .. state.References])
            .WithDocuments(Documents(id, sources))
            .WithAdditionalDocuments(Documents(id, state.AdditionalFiles))
            .WithAnalyzerConfigDocuments(Documents(id, state.AnalyzerConfigFiles));
        return new AdhocWorkspace().AddProject(project);
    }

    private static CSharpCompilationOptions Options(ParsedState state, ProjectSetup setup, CSharpParseOptions parse)
    {
        var offByDefault = setup.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).Where(static rule => !rule.IsEnabledByDefault);
        return new CSharpCompilationOptions(setup.OutputKind ?? OutputKindOf(state, parse), nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true)
            .WithSpecificDiagnosticOptions(offByDefault.Select(static rule => KeyValuePair.Create(rule.Id, ReportDiagnosticOf(rule))));
    }

    private static OutputKind OutputKindOf(ParsedState state, CSharpParseOptions parse)
        => state.Sources.Any(source => HasTopLevelStatements(source.Content, parse)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;

    private static bool HasTopLevelStatements(SourceText content, CSharpParseOptions parse)
        => CSharpSyntaxTree.ParseText(content, parse).GetCompilationUnitRoot().Members.Any(static member => member is GlobalStatementSyntax);

    private static ReportDiagnostic ReportDiagnosticOf(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    private static IEnumerable<DocumentInfo> Documents(ProjectId project, IEnumerable<(string FileName, SourceText Content)> files)
        => files.Select(file => DocumentInfo.Create(
            DocumentId.CreateNewId(project, file.FileName),
            Path.GetFileName(file.FileName),
            loader: TextLoader.From(TextAndVersion.Create(file.Content, VersionStamp.Default, file.FileName)),
            filePath: file.FileName));
}
