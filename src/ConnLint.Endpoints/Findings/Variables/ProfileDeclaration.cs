using System;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>Works out how a launch profile declares one more environment variable. Its value is empty, which counts as unset: what belongs there only the author knows.</summary>
internal static class ProfileDeclaration
{
    private const string Section = "environmentVariables";

    public static Edit? Of(string variable, LaunchSettings launch, string text)
    {
        if (launch.Default is not { } profile || !variable.All(static character => char.IsLetterOrDigit(character) || character == '_')) return null;

        var places = profile.NamePlaces.Values.OrderBy(static place => place.Start).ToList();
        var edit = places.Count > 0 ? InSection(variable, places[0], text) : HasSection(launch, profile, text) ? null : WithSection(variable, profile, text);
        return edit is var (start, written) ? new Edit("Declare it in the launch profile '" + Quoted.Text(profile.Name) + "'", profile.Place.Path, start, 0, written) : null;
    }

    private static (int Start, string Written)? InSection(string variable, TextPlace first, string text)
    {
        var start = first.Start - 1;
        if (!TextLayout.Has(text, start, "\"")) return null;
        var declared = "\"" + variable + "\": \"\",";
        return (start, TextLayout.IndentBefore(text, start) is { } indent ? declared + TextLayout.LineBreakOf(text) + indent : declared + " ");
    }

    // Behind the URL, which nearly every profile has.
    private static (int Start, string Written)? WithSection(string variable, LaunchProfile profile, string text)
    {
        if (profile.ApplicationUrl?.Place is not { } url || !TextLayout.Has(text, url.Start + url.Length, "\"")) return null;

        var key = text.LastIndexOf("applicationUrl", url.Start, StringComparison.OrdinalIgnoreCase) - 1;
        var declared = "\"" + variable + "\": \"\"";
        if (key < 0 || TextLayout.IndentBefore(text, key) is not { } indent) return (url.Start + url.Length + 1, ", \"" + Section + "\": { " + declared + " }");

        var line = TextLayout.LineBreakOf(text) + indent;
        return (url.Start + url.Length + 1, "," + line + "\"" + Section + "\": {" + line + "  " + declared + line + "}");
    }

    // One without variables is not among the facts.
    private static bool HasSection(LaunchSettings launch, LaunchProfile profile, string text)
    {
        var next = launch.Profiles.Select(static other => other.Place.Start).Where(start => start > profile.Place.Start).DefaultIfEmpty(text.Length).Min();
        return text.IndexOf(Section, profile.Place.Start, next - profile.Place.Start, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
