using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Findings;

/// <summary>
/// The endpoints that a project's files make the server bind: those that win in some start of it, each place once. Nothing is said about a start in
/// which something known only at run time decides.
/// </summary>
internal static class BoundEndpoints
{
    private const string Development = "Development";

    /// <summary>The endpoints of every profile, of the bare program, and of the settings for development, which a profile of none may use.</summary>
    public static IEnumerable<Bind> In(ProjectConfiguration project) => Distinct(project.Contexts.Append(BareDevelopment(project)));

    /// <summary>The endpoints of the profiles that start as Development, and those that only the settings for development name.</summary>
    public static IEnumerable<Bind> InDevelopment(ProjectConfiguration project)
    {
        var seen = new HashSet<(TextPlace, string)>();
        return DevelopmentStarts(project).SelectMany(static start => start).Where(bind => seen.Add((bind.Place, bind.Text)));
    }

    /// <summary>The same, start by start.</summary>
    public static IEnumerable<IReadOnlyList<Bind>> DevelopmentStarts(ProjectConfiguration project)
    {
        var contexts = project.Contexts.Where(static context => IsDevelopment(EnvironmentOf(context.Context))).ToList();
        if (contexts.Count > 0) return contexts.Select(static context => Distinct([context]).ToList());
        return [[.. Distinct([BareDevelopment(project)]).Where(bind => IsForDevelopment(project, bind.Place))]];
    }

    /// <summary>Whether a place applies to development alone: a launch profile, or the settings file of that environment.</summary>
    public static bool IsForDevelopment(ProjectConfiguration project, TextPlace place)
        => project.Settings.All(file => file.Path != place.Path || (file.Environment is { } environment && IsDevelopment(environment)));

    /// <summary>Whether a place is in a settings file of another environment than Development.</summary>
    public static bool IsOfOtherEnvironment(ProjectConfiguration project, TextPlace place)
        => project.Settings.Any(file => file.Path == place.Path && file.Environment is { } environment && !IsDevelopment(environment));

    /// <summary>A URL as it is written, with another host; null where escapes make its text differ from the file's.</summary>
    public static string? WithHost(Bind bind, ListenUrl url, string host)
    {
        var at = bind.Text.IndexOf("://", StringComparison.Ordinal) + 3;
        return bind.Place.Length == bind.Text.Length ? bind.Text.Substring(0, at) + host + bind.Text.Substring(at + url.Host.Length) : null;
    }

    /// <summary>Whether an environment is the one in which developers run.</summary>
    public static bool IsDevelopment(string environment) => environment.Equals(Development, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Bind> Distinct(IEnumerable<ContextBinds> contexts)
    {
        // Where escapes hide the places of its parts, a whole list has one place.
        var seen = new HashSet<(TextPlace, string)>();
        foreach (var context in contexts)
        {
            if (context.Effective.IsUnknown) continue;
            foreach (var bind in context.Effective.Binds)
            {
                if (bind is { IsKnown: true, Place.Path: not null } && seen.Add((bind.Place, bind.Text))) yield return bind;
            }
        }
    }

    private static ContextBinds BareDevelopment(ProjectConfiguration project)
    {
        var context = LaunchContext.BareIn(Development, project.Settings);
        return new ContextBinds(context, EffectiveBinds.Of(HostProgram.Unread, context));
    }

    private static string EnvironmentOf(LaunchContext context) => ConfigurationStack.Of(HostProgram.Unread, context).Environment;
}
