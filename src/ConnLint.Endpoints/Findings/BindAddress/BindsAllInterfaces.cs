using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1001 in files: a bind on every interface that a development machine would run; silent where containers of that machine are told to ask the program.</summary>
internal static class BindsAllInterfaces
{
    /// <param name="project">The project's files.</param>
    /// <param name="usesHttpSys">Whether HTTP.sys is the server, to which a URL is a prefix that somebody has to reserve: CONN1009.</param>
    public static IEnumerable<Finding> In(ProjectConfiguration project, Func<bool> usesHttpSys)
    {
        var binds = BoundEndpoints.InDevelopment(project).ToList();
        if (!binds.Exists(static bind => bind.Address is { Scope: BindScope.Any }) || AskedByContainers.Is(project, binds)) yield break;

        foreach (var bind in binds)
        {
            if (bind.Address is not { Scope: BindScope.Any } || usesHttpSys()) continue;
            if (bind.Source == UrlSource.PortsVariable)
            {
                if (IsPort(bind.Text)) yield return Of(bind, bind.Name + "=" + bind.Text, LoopbackUrl(bind), null);
                continue;
            }

            // A name that Kestrel ignores is the more specific CONN1003.
            if (!ListenUrl.TryParse(bind.Text, out var url, out _) || url.IsIgnoredName) continue;

            // A settings file of all environments is read where other machines have to reach the server, too, and the ports that browsers ask for say that they are meant.
            var isEvident = BoundEndpoints.IsForDevelopment(project, bind.Place) && !IsForAll(project, bind);
            if (!isEvident && (bind.Port is 80 or 443)) continue;
            yield return Of(bind, Quoted.Url(bind.Text), LoopbackUrl(bind), isEvident ? BoundEndpoints.WithHost(bind, url, LoopbackOf(bind)) : null) with
            {
                Level = isEvident ? RuleLevel.Warning : RuleLevel.Info,
            };
        }
    }

    // Settings for development that only repeat those of all environments.
    private static bool IsForAll(ProjectConfiguration project, Bind bind)
        => project.Settings.Any(file => file.Path == bind.Place.Path)
            && project.Settings.Any(file => file.Environment is null && file.Settings.Any(setting => setting.Value.Text == bind.Text));

    private static Finding Of(Bind bind, string shown, string loopback, string? replacement)
        => new(RuleCatalogue.BindsAllInterfaces, bind.Place, shown, loopback) { Replacement = replacement };

    private static string LoopbackUrl(Bind bind) => string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}", bind.Scheme, LoopbackOf(bind), bind.Port);

    // Kestrel cannot bind a dynamic port on both loopback addresses.
    private static string LoopbackOf(Bind bind) => bind.Port == 0 ? "127.0.0.1" : "localhost";

    // Anything else is CONN3004.
    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
