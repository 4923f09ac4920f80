using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>CONN3005: a key of the section <c>Kestrel</c> whose parts are separated by what does not separate them there.</summary>
/// <remarks>
/// In a variable's name <c>__</c> becomes <c>:</c> (dotnet/runtime <c>EnvironmentVariablesConfigurationProvider.cs</c>), in JSON it stays what it is
/// (<c>JsonConfigurationFileParser.cs</c>). A colon in a profile's variable works, because no shell stands between.
/// </remarks>
internal static class WrongKeySeparator
{
    // No key of a server is longer; a file of one long key with many children would cost its length for each of them.
    private const int MaxLength = 200;

    private static readonly string[] Sections = ["Endpoints", "EndpointDefaults", "Certificates"];
    private static readonly string[] Prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    public static IEnumerable<Finding> In(ProjectConfiguration project) => InProfiles(project).Concat(InContainers(project)).Concat(InSettings(project));

    /// <summary>Whether a container's variable is meant for the server, which does not find it under its name.</summary>
    public static bool Is(LaunchVariable variable) => RightVariable(variable.Name) is not null || Whole(variable).Name != variable.Name;

    private static IEnumerable<Finding> InProfiles(ProjectConfiguration project)
    {
        foreach (var profile in project.Launch.Profiles)
        {
            if (!profile.IsDotnet) continue;
            foreach (var variable in profile.NamePlaces)
            {
                if (RightVariable(variable.Key) is not { } right || profile.Variable(right) is not null) continue;
                yield return new Finding(RuleCatalogue.WrongKeySeparator, variable.Value, Quoted.Text(variable.Key), "variable", "__", Quoted.Text(right))
                {
                    Replacement = variable.Value.Length == variable.Key.Length ? right : null,
                };
            }
        }
    }

    // A colon is lost in shells and in env files that one reads; the engine's own variables keep it.
    private static IEnumerable<Finding> InContainers(ProjectConfiguration project)
    {
        foreach (var context in project.Containers)
        {
            foreach (var variable in context.Variables)
            {
                var (name, written) = Whole(variable);
                if (written is not { } place || (name == variable.Name ? RightVariable(name) : name.Replace(":", "__")) is not { } right || context.Variables.Any(other => Same(other.Name, right))) continue;
                yield return new Finding(RuleCatalogue.WrongKeySeparator, place, Quoted.Text(name), "variable", "__", Quoted.Text(right))
                {
                    Replacement = place.Length == name.Length ? right : null,
                };
            }
        }
    }

    // Compose takes the first colon of an env file's line for its equals sign: "Kestrel:Endpoints:Http:Url=…" sets "Kestrel" (compose-go, dotenv/parser.go).
    private static (string Name, TextPlace? Place) Whole(LaunchVariable variable)
    {
        var (name, value) = (variable.Name, variable.Value);
        var end = value.Text.IndexOf('=');
        if (variable.NamePlace is not { } place || end is <= 0 or > MaxLength || !Same(name, "Kestrel") || value.Place.Path != place.Path || value.Place.Start != place.Start + place.Length + 1) return (name, variable.NamePlace);

        return Sections.Any(section => value.Text.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)) ? (name + ":" + value.Text.Substring(0, end), place with { Length = place.Length + 1 + end }) : (name, place);
    }

    private static IEnumerable<Finding> InSettings(ProjectConfiguration project)
    {
        foreach (var setting in project.Settings.SelectMany(static file => file.Settings))
        {
            for (var i = 0; i < setting.KeyPlaces.Count; i++)
            {
                var (key, place) = (setting.Path[i], setting.KeyPlaces[i]);
                if (key.Length > MaxLength) break;
                if (key.IndexOf("__", StringComparison.Ordinal) < 0 || !IsOfKestrel(setting.Path, i)) continue;

                var right = key.Replace("__", ":");
                yield return new Finding(RuleCatalogue.WrongKeySeparator, place, Quoted.Text(key), "JSON key", ":", Quoted.Text(right))
                {
                    Replacement = place.Length == key.Length ? right : null,
                };
            }
        }
    }

    // "Kestrel__Endpoints__Http__Url", or "Endpoints__Http__Url" in the section itself.
    private static bool IsOfKestrel(IReadOnlyList<string> path, int index)
    {
        var parts = string.Join(":", path.Take(index + 1)).Replace("__", ":").Split(':');
        return parts.Length > 1 && Same(parts[0], "Kestrel") && Sections.Any(section => Same(parts[1], section));
    }

    private static string? RightVariable(string name)
    {
        var prefix = Prefixes.Last(candidate => name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
        var key = name.Substring(prefix.Length);
        var parts = key.Split(['_', '.', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !Same(parts[0], "Kestrel") || !Sections.Any(section => Same(parts[1], section))) return null;

        // Below the section a single underscore can belong to an endpoint's name: only a whole "Kestrel_Endpoints_Name_Url" is certain.
        var written = key.Replace("__", ":").Split(':');
        var isRight = written.Length > 1 && Same(written[0], "Kestrel") && Same(written[1], parts[1]) && (written.Length > 2 || parts.Length == 2);
        return isRight ? null : name.Substring(0, prefix.Length) + string.Join("__", parts);
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
