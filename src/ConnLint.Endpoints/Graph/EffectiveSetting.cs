using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Graph.Containers;

namespace ConnLint.Endpoints.Graph;

/// <summary>A setting that reaches a program in one of the ways in which the repository starts it, after everything that could replace it.</summary>
/// <param name="Project">The program; null for one that is no project of the repository.</param>
/// <param name="Context">How it is started; null for a service that is no project.</param>
/// <param name="Service">The compose service that it runs in; null elsewhere.</param>
/// <param name="Key">Its key as .NET sees it, with colons.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsFromFile">Whether a settings file says so, which variables from outside the repository may replace.</param>
internal sealed record EffectiveSetting(RepositoryProject? Project, LaunchContext? Context, ComposeNode? Service, string Key, string Name, SettingValue Value, bool IsFromFile)
{
    /// <summary>All settings of the same start by their keys, this one included.</summary>
    public IReadOnlyDictionary<string, EffectiveSetting> Beside { get; init; } = new Dictionary<string, EffectiveSetting>();

    /// <summary>Whether C# says so, which no setting replaces.</summary>
    public bool IsFromCode { get; init; }

    /// <summary>What the C# of all programs says of their dependencies, in each way of starting them, with the ports that are taken for a host alone.</summary>
    public static IEnumerable<(EffectiveSetting Setting, IReadOnlyList<int> Ports)> InCode(Repository repository, ComposeNetworks networks)
    {
        var launches = new LaunchContexts(repository);
        foreach (var project in repository.Projects)
        {
            if (project.Dependencies.Count == 0) continue;
            foreach (var context in launches.Of(project))
            {
                var service = context.Kind == LaunchKind.ComposeService ? networks.Of(project, context) : null;
                foreach (var (name, value, ports) in project.Dependencies) yield return (new EffectiveSetting(project, context, service, name, name, value, false) { IsFromCode = true }, ports);
            }
        }
    }

    /// <summary>All settings of all programs, those of one start together.</summary>
    public static IEnumerable<EffectiveSetting> Of(Repository repository, ComposeNetworks networks)
    {
        var launches = new LaunchContexts(repository);
        foreach (var project in repository.Projects)
        {
            foreach (var context in launches.Of(project))
            {
                var start = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase);
                var service = context.Kind == LaunchKind.ComposeService ? networks.Of(project, context) : null;
                foreach (var value in ConfigurationStack.Of(project.Program ?? HostProgram.Unread, context).Effective)
                {
                    if (value.Layer is UrlSource.UrlsSetting or UrlSource.UrlsVariable && value.Value.Place.Path is not null)
                        start[value.Key] = new EffectiveSetting(project, context, service, value.Key, value.Name, value.Value, value.Layer == UrlSource.UrlsSetting) { Beside = start };
                }

                foreach (var setting in start.Values) yield return setting;
            }
        }

        foreach (var node in networks.All)
        {
            if (node.Owner is not null) continue;
            var start = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase);
            foreach (var variable in networks.VariablesOf(node.Service))
            {
                var key = variable.Name.Replace("__", ":");
                if (variable.Value?.Known is { } value) start[key] = new EffectiveSetting(null, null, node, key, variable.Name, value, false) { Beside = start };
            }

            foreach (var setting in start.Values) yield return setting;
        }
    }
}
