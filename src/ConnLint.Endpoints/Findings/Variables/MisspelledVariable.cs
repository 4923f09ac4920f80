using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3003 in launch profiles and containers: a variable that nobody reads, one or two characters from one that ASP.NET Core or .NET reads.</summary>
internal static class MisspelledVariable
{
    /// <summary>Whether a name is a misspelt one of those that tell the server where to listen.</summary>
    public static bool IsEndpoint(string name)
        => KnownVariables.Nearest(name) is { } meant && (meant.EndsWith("_URLS", StringComparison.Ordinal) || meant.EndsWith("_PORTS", StringComparison.Ordinal));

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var profile in project.Launch.Profiles)
        {
            if (!profile.IsDotnet) continue;
            foreach (var variable in profile.NamePlaces)
            {
                var (name, place) = (variable.Key, variable.Value);
                if (KnownVariables.Nearest(name) is not { } meant) continue;
                yield return new Finding(RuleCatalogue.MisspelledVariable, place, Quoted.Text(name), meant)
                {
                    Replacement = place.Length == name.Length && profile.Variable(meant) is null ? meant : null,
                };
            }
        }

        foreach (var context in project.Containers)
        {
            foreach (var variable in context.Variables)
            {
                if (variable.NamePlace is not { } place || KnownVariables.Nearest(variable.Name) is not { } meant) continue;
                yield return new Finding(RuleCatalogue.MisspelledVariable, place, Quoted.Text(variable.Name), meant)
                {
                    Replacement = place.Length == variable.Name.Length && !context.Variables.Any(other => other.Name == meant && other.NamePlace is not null) ? meant : null,
                };
            }
        }
    }
}
