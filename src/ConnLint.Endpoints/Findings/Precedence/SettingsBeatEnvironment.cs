using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4003: <c>Urls</c> or ports in a settings file that beat what the launch profile says, on another port.</summary>
/// <remarks>
/// Variables with a prefix stand below the settings files, those without it and arguments above. An empty <c>Urls</c> hides as well as any other.
/// Sources: <see cref="ConfigurationStack"/>, <see cref="HostingUrls"/>.
/// </remarks>
internal static class SettingsBeatEnvironment
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var (context, effective) in project.AllContexts)
        {
            // Where Kestrel endpoints win, none of the two matters: CONN4001.
            if (effective.IsUnknown || effective.Throws is not null || effective.Binds.Any(static bind => bind.Source == UrlSource.KestrelSettings)) continue;

            var stack = ConfigurationStack.Of(HostProgram.Unread, context);
            foreach (var lost in effective.Lost)
            {
                if (KeyOf(lost) is not { } key || lost.Loser.Port is not { } port || effective.Ports.Contains(port)) continue;
                if (ConfigurationStack.Last(stack.App, key) is not { Layer: UrlSource.UrlsSetting } winner) continue;

                yield return new Finding(
                    RuleCatalogue.SettingsBeatEnvironment, winner.Value.Place,
                    Quoted.Url(winner.Value.Text), Quoted.Text(winner.Name), Quoted.Url(lost.Loser.Text), lost.Loser.Name, ShownPlace.Of(lost.Loser.Place), effective.Binds.Count > 0 ? Quoted.Url(effective.Binds[0].Url) : Quoted.Url(winner.Value.Text), port)
                {
                    Related = [lost.Loser.Place],
                    Edit = RemovalOf(winner, project),
                };
            }
        }
    }

    private static Edit? RemovalOf(ConfiguredValue winner, ProjectConfiguration project)
        => project.Settings.FirstOrDefault(file => file.Path == winner.Value.Place.Path) is { Text: var text } && JsonProperties.RemovalOf(text, winner.Value.Place) is var (start, length)
            ? new Edit("Remove '" + Quoted.Text(winner.Name) + "'", winner.Value.Place.Path, start, length, "") : null;

    // The key of a variable with a prefix that something of the same key beats; without one it is another settings file that loses, whatever the case of its letters.
    private static string? KeyOf(LostSetting lost) => (lost.Reason, lost.Loser) switch
    {
        (LossReason.OtherUrls, { Source: UrlSource.AspNetCoreUrlsVariable or UrlSource.DotnetUrlsVariable, Place.Path: not null }) => "urls",
        (LossReason.OtherUrls, { Source: UrlSource.PortsVariable, Place.Path: not null }) when !lost.Loser.Name.Equals(PortsKey(lost.Loser), StringComparison.OrdinalIgnoreCase) => PortsKey(lost.Loser),
        _ => null,
    };

    private static string PortsKey(Bind ports) => ports.Scheme + "_ports";
}
