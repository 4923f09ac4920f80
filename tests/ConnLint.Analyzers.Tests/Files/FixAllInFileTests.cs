using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.CodeFixes.Rules.Precedence;
using ConnLint.CodeFixes.Rules.Variables;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>Fix-all that starts in a configuration file: Roslyn gives the project, and no document, whatever the scope (dotnet/roslyn#77016).</summary>
public sealed class FixAllInFileTests
{
    [Theory]
    [InlineData(RuleIds.ConflictingProfileUrl, FixAllScope.Document, "new new", "old")]
    [InlineData(RuleIds.ConflictingProfileUrl, FixAllScope.Project, "new new", "new")]
    [InlineData(RuleIds.UrlsOverriddenByKestrel, FixAllScope.Document, "new new", "old")]
    [InlineData(RuleIds.UrlsOverriddenByKestrel, FixAllScope.Solution, "new new", "new")]
    public async Task Document_IsTheFileOfTheFinding(string id, FixAllScope scope, string first, string second)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Api", LanguageNames.CSharp)
            .AddAdditionalDocument("first.json", "old old", filePath: "/src/first.json").Project
            .AddAdditionalDocument("second.json", "old", filePath: "/src/second.json").Project;
        CodeFixProvider fixer = id == RuleIds.ConflictingProfileUrl ? new ConflictingProfileUrlFixer() : new UrlsOverriddenByKestrelFixer();
        Diagnostic[] found = [Finding(id, "/src/first.json", 0), Finding(id, "/src/first.json", 4), Finding(id, "/src/second.json", 0)];

        CodeAction? single = null;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(project.AdditionalDocuments.First(), found[0], (action, _) => single = action, CancellationToken.None));
        var all = await fixer.GetFixAllProvider()!.GetFixAsync(new FixAllContext(project, fixer, scope, single!.EquivalenceKey, [id], new Found(found), CancellationToken.None));
        var operations = await all!.GetOperationsAsync(CancellationToken.None);

        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetProject(project.Id)!;
        var texts = await Task.WhenAll(changed.AdditionalDocuments.OrderBy(static document => document.Name).Select(static document => document.GetTextAsync()));
        Assert.Equal([first, second], texts.Select(static text => text.ToString()));
    }

    private static Diagnostic Finding(string id, string path, int start)
    {
        var line = new LinePositionSpan(new LinePosition(0, start), new LinePosition(0, start + 3));
        return Diagnostic.Create(
            id, "ConnLint", "message", DiagnosticSeverity.Warning, DiagnosticSeverity.Warning, isEnabledByDefault: true, warningLevel: 1,
            location: Location.Create(path, new TextSpan(start, 3), line), properties: ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Replacement, "new"));
    }

    private sealed class Found(IEnumerable<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(found);
    }
}
