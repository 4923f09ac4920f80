using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4009: a launch profile that <c>dotnet run</c> says it could not apply, and starts the program without.</summary>
internal static class LaunchProfileUnreadable
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var fault in project.Launch.Faults)
        {
            if (!project.Launch.Profiles.Any(profile => profile.IsProject && profile.Name == fault.Profile)) continue;

            var (what, remedy) = TextsOf(fault);
            yield return new Finding(RuleCatalogue.LaunchProfileUnreadable, fault.Written.Place, Quoted.Text(fault.Profile), what, remedy) { Replacement = Replacement(fault) };
        }
    }

    private static (string What, string Remedy) TextsOf(LaunchProfileFault fault) => fault.Kind switch
    {
        LaunchProfileFaultKind.Comment => ("it holds a comment", "move the comment above \"profiles\""),
        LaunchProfileFaultKind.TrailingComma => ("a comma stands before a closing bracket", "remove the comma"),
        LaunchProfileFaultKind.NoBoolean => ("the value of '" + Quoted.Text(fault.Property) + "' is neither true nor false", "write true or false without quotes"),
        LaunchProfileFaultKind.NoObject => ("the value of '" + Quoted.Text(fault.Property) + "' is no object", "write an object of texts"),
        _ when fault.Written.Text is "[" or "{" => ("the value of '" + Quoted.Text(fault.Property) + "' is no text", fault.Property == "applicationUrl" ? "write one text with ';' between the URLs" : "write one text"),
        _ => ("the value of '" + Quoted.Text(fault.Property) + "' is no text", "write it in quotes"),
    };

    private static string? Replacement(LaunchProfileFault fault) => (fault.Kind, fault.Written.Text) switch
    {
        (LaunchProfileFaultKind.TrailingComma, _) => "",
        (LaunchProfileFaultKind.NoBoolean, "\"true\"" or "\"True\"") => "true",
        (LaunchProfileFaultKind.NoBoolean, "\"false\"" or "\"False\"") => "false",
        (LaunchProfileFaultKind.NoText, var text) when text is not ("{" or "[" or "null") => "\"" + text + "\"",
        _ => null,
    };
}
