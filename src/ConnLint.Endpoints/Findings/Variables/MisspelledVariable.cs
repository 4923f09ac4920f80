using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3003: a variable that nobody reads, one or two characters from one that ASP.NET Core or .NET reads; in code also one that nobody sets, and keys of the host.</summary>
internal static class MisspelledVariable
{
    private const string Prefix = "ASPNETCORE_";

    /// <summary>Whether a name is a misspelt one of those that tell the server where to listen.</summary>
    public static bool IsEndpoint(string name)
        => KnownVariables.Nearest(name) is { } meant && (meant.EndsWith("_URLS", StringComparison.Ordinal) || meant.EndsWith("_PORTS", StringComparison.Ordinal));

    /// <summary>What is wrong with a name in code.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isRead">Whether the code reads it, and does not set it.</param>
    /// <param name="place">Where it stands.</param>
    public static Finding? InCode(string name, bool isRead, TextPlace place)
        => KnownVariables.Nearest(name) is { } meant ? Of(name, meant, isRead ? "sets" : "reads", "variable", place, meant) : null;

    /// <summary>What is wrong with a key of the host in code: a variable's name without the prefix, so that colons belong to somebody else.</summary>
    public static Finding? OfHostKey(string key, TextPlace place)
    {
        if (key.IndexOf(':') >= 0 || KnownVariables.Nearest(Prefix + key) is not { } meant) return null;

        var written = meant.Substring(Prefix.Length).ToLowerInvariant();
        return Of(key, written, "reads", "key", place, written);
    }

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var profile in project.Launch.Profiles)
        {
            if (!profile.IsDotnet) continue;
            foreach (var variable in profile.NamePlaces)
            {
                var (name, place) = (variable.Key, variable.Value);
                if (KnownVariables.Nearest(name) is not { } meant) continue;
                yield return Of(name, meant, "reads", "variable", place, place.Length == name.Length && profile.Variable(meant) is null ? meant : null);
            }
        }

        foreach (var context in project.Containers)
        {
            foreach (var variable in context.Variables)
            {
                if (variable.NamePlace is not { } place || KnownVariables.Nearest(variable.Name) is not { } meant) continue;
                var isFree = place.Length == variable.Name.Length && !context.Variables.Any(other => other.Name == meant && other.NamePlace is not null);
                yield return Of(variable.Name, meant, "reads", "variable", place, isFree ? meant : null);
            }
        }
    }

    private static Finding Of(string name, string meant, string use, string kind, TextPlace place, string? replacement)
        => new(RuleCatalogue.MisspelledVariable, place, Quoted.Text(name), meant, use, kind) { Replacement = replacement };
}
