using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ConnLint.Endpoints.Facts;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ConnLint.Build;

/// <summary>Writes a project's <c>connlint.baseline</c> from what its compiler has just logged.</summary>
public sealed class WriteBaseline : Task
{
    /// <summary>The compiler's log (SARIF 2.1.0).</summary>
    [Required]
    public string FindingsFile { get; set; } = "";

    /// <summary>The project's folder, to which the baseline's paths are relative.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>The file to write.</summary>
    [Required]
    public string BaselineFile { get; set; } = "";

    public override bool Execute()
    {
        try
        {
            var findings = Findings(JObject.Parse(File.ReadAllText(FindingsFile))).ToList();
            File.WriteAllText(BaselineFile, Baseline.Write(findings), new UTF8Encoding(false));
            Log.LogMessage(MessageImportance.High, "ConnLint: {0} findings accepted in {1}", findings.Count, BaselineFile);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            Log.LogError("ConnLint could not write {0} from {1}: {2}", BaselineFile, FindingsFile, failure.Message);
        }

        return !Log.HasLoggedErrors;
    }

    private IEnumerable<AcceptedFinding> Findings(JObject log)
    {
        var files = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var result in log.SelectTokens("$.runs[*].results[*]"))
        {
            var place = result.SelectToken("locations[0].physicalLocation");
            if ((string?)result["ruleId"] is not { } id || !IsAccepted(result) || place is null) continue;
            if ((string?)place.SelectToken("artifactLocation.uri") is not { } uri || (int?)place.SelectToken("region.startLine") is not { } line) continue;

            var path = Uri.TryCreate(uri, UriKind.Absolute, out var absolute) ? absolute.LocalPath : Path.Combine(ProjectDirectory, Uri.UnescapeDataString(uri));
            if (!files.TryGetValue(path, out var lines)) files.Add(path, lines = File.ReadAllLines(path));
            if (line <= lines.Length) yield return new AcceptedFinding(id, Baseline.FingerprintOf(lines[line - 1]), Baseline.PathOf(path, ProjectDirectory));
        }
    }

    // The compiler names the suppressor's descriptor in the suppression's type; what a pragma or an attribute suppresses needs no baseline.
    private static bool IsAccepted(JToken result)
        => result["suppressions"] is JArray suppressions
            && suppressions.Any(static one => ((string?)one.SelectToken("properties.suppressionType"))?.IndexOf(Baseline.SuppressionId, StringComparison.Ordinal) >= 0);
}
