using System.Collections.Generic;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Backends;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConnLint.Build.Checking;

/// <summary>Writes findings into the build's log, with code, help page and place.</summary>
internal sealed class CheckLog(TaskLoggingHelper log, string projectFile)
{
    public void Say(string message, MessageImportance importance = MessageImportance.High) => log.LogMessage(importance, "{0}", message);

    public void Quote(IReadOnlyList<string> lines, Redaction redaction)
    {
        if (lines.Count == 0) return;
        Say("ConnLint check: the last output of the backend:");
        foreach (var line in lines) Say("  | " + redaction.Of(line));
    }

    /// <summary>An error, or a warning where the rule is no more than that.</summary>
    public void Report(Finding finding)
    {
        var place = finding.Place;
        var hasPlace = !string.IsNullOrEmpty(place.Path);
        var file = hasPlace ? place.Path : projectFile;
        var line = hasPlace ? place.Line + 1 : 0;
        var column = hasPlace ? place.Column + 1 : 0;
        var end = hasPlace ? column + place.Length : 0;
        if (finding.Rule.Level == RuleLevel.Warning) log.LogWarning(null, finding.Rule.Id, null, finding.Rule.HelpLink, file, line, column, line, end, "{0}", finding.Message);
        else log.LogError(null, finding.Rule.Id, null, finding.Rule.HelpLink, file, line, column, line, end, "{0}", finding.Message);
    }

    /// <summary>The check was asked for and could not be done, which must not look like success.</summary>
    public void Incomplete(string what, string why) => Report(new Finding(RuleCatalogue.CheckIncomplete, default, what, why));
}
