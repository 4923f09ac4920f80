using System;
using System.Collections.Generic;
using System.Threading;
using ConnLint.Analyzers.Options;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Files;

/// <summary>Reports, while the user types, what configuration files decide without C#: each finding in the file where it stands.</summary>
internal static class FileFindings
{
    /// <param name="context">The compilation that begins.</param>
    /// <param name="descriptor">What to report.</param>
    /// <param name="project">What the user has configured.</param>
    /// <param name="rule">Decides from the project's files.</param>
    /// <param name="isExempt">Whether the user has said that the rule does not apply to a file.</param>
    public static void Register(
        CompilationStartAnalysisContext context,
        DiagnosticDescriptor descriptor,
        ProjectOptions project,
        Func<ProjectConfiguration, IEnumerable<Finding>> rule,
        Func<AdditionalText, bool>? isExempt = null)
    {
        // The files of a project are read once for all of them; a cancelled reading is not kept.
        var options = context.Options;
        var findings = new Lazy<(ConfigurationFiles Files, List<Finding> Found)>(
            () =>
            {
                var files = ConfigurationFiles.In(options);
                return (files, [.. rule(files.ProjectOf(project.Directory))]);
            },
            LazyThreadSafetyMode.PublicationOnly);

        context.RegisterAdditionalFileAction(file =>
        {
            if (!ConfigurationFiles.IsRead(file.AdditionalFile) || isExempt?.Invoke(file.AdditionalFile) == true) return;

            var (files, found) = findings.Value;
            var reported = new HashSet<Endpoints.Facts.TextPlace>();
            foreach (var finding in found)
            {
                if (files.Containing(finding.Place) != file.AdditionalFile || !reported.Add(finding.Place)) continue;
                if (files.Diagnostic(descriptor, finding, file.AdditionalFile, project) is { } diagnostic) file.ReportDiagnostic(diagnostic);
            }
        });
    }
}
