using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4008: an endpoint in the settings file of one environment, in a project with a launch profile of another that is told no endpoint at all.</summary>
/// <remarks>The bare program does not count: where it runs, its machine may say what to bind. A profile is all there is.</remarks>
internal static class EndpointOnlyInOneEnvironment
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var untold = project.Contexts.FirstOrDefault(static context => context.Context.Kind == LaunchKind.Profile && IsUntold(context.Effective));
        if (untold is null) yield break;

        var environment = ConfigurationStack.Of(HostProgram.Unread, untold.Context).Environment;
        foreach (var file in project.Settings)
        {
            if (file.Environment is not { } own || own.Equals(environment, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var setting in file.Settings)
            {
                if (setting.Value.Text.Length == 0 || !IsEndpoint(setting)) continue;
                yield return new Finding(
                    RuleCatalogue.EndpointOnlyInOneEnvironment, setting.Value.Place,
                    Quoted.Url(setting.Value.Text), Quoted.Text(own), Quoted.Text(untold.Context.Name.Substring("profile:".Length)), Quoted.Text(environment), EffectiveBinds.Default.Url);
            }
        }
    }

    private static bool IsUntold(EffectiveBinds effective) => effective is { IsUnknown: false, Throws: null, Binds: [{ Source: UrlSource.Default }] };

    private static bool IsEndpoint(Setting setting)
    {
        var key = KeySegment.Of(setting);
        if (key.Count == 1) return key[0].Is("Urls") || key[0].Is("HTTP_PORTS") || key[0].Is("HTTPS_PORTS");
        return key.Count == 4 && key[0].Is("Kestrel") && key[1].Is("Endpoints") && key[3].Is("Url");
    }
}
