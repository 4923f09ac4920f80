using System;
using System.Collections.Generic;
using ConnLint.Analyzers.Options;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Files;

/// <summary>Reports the model's findings at the end of a compilation: each place once, in C# or in the additional file it names.</summary>
internal sealed class FindingReporter(CompilationAnalysisContext context, DiagnosticDescriptor descriptor, ConfigurationFiles files, ProjectOptions project)
{
    private readonly HashSet<TextPlace> _reported = [];

    public void Report(Finding finding)
    {
        if (finding.Place.Path is null || !_reported.Add(finding.Place)) return;
        if (files.Containing(finding.Place) is { } file)
        {
            if (files.Diagnostic(descriptor, finding, file, project) is { } diagnostic) context.ReportDiagnostic(diagnostic);
            return;
        }

        var related = new List<Location>();
        foreach (var place in finding.Related) related.Add(Places.In(context.Compilation, files.Absolute(place)));
        context.ReportDiagnostic(Diagnostics.InSource(descriptor, Places.In(context.Compilation, finding.Place), finding, related));
    }

    /// <summary>A place as a message names it: relative to the solution, with <c>/</c>.</summary>
    public string Shown(TextPlace place)
    {
        var path = place.Path.Replace('\\', '/');
        var root = files.Solution.Root.Length > 0 ? files.Solution.Root.Replace('\\', '/') : project.Directory.Replace('\\', '/').TrimEnd('/');
        if (root.Length > 0 && path.StartsWith(root + "/", StringComparison.Ordinal)) path = path.Substring(root.Length + 1);
        return (place with { Path = Quoted.Text(path) }).ToString();
    }
}
