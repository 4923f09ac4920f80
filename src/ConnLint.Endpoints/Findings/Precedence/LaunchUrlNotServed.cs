using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4005: a launch profile that opens the browser on a port of this machine that it does not bind.</summary>
/// <remarks>
/// <c>launchUrl</c> only steers the browser; <c>applicationUrl</c> steers the server. A relative one is a path below <c>applicationUrl</c>. Another program may
/// serve the page: a port of another project, of a front end's development server or of a well-known program is left alone.
/// </remarks>
internal static class LaunchUrlNotServed
{
    public static IEnumerable<Finding> In(ProjectConfiguration project, HostProgram program, SolutionSummary solution)
    {
        foreach (var profile in LaunchContexts.ProfilesOf(project.Launch, project.Settings))
        {
            if (!profile.LaunchesBrowser || profile.LaunchUrl is not { } page || !TryPort(page.Text, out var port)) continue;
            if (EffectiveBinds.Of(program, LaunchContext.OfProfile(profile, project.Settings)) is not { IsUnknown: false, Throws: null, Binds.Count: > 0 } effective) continue;
            if (effective.Binds.Any(bind => bind.Port is null or 0 || bind.Port == port) || IsServedElsewhere(port, profile, project, solution)) continue;

            var bound = effective.Binds.FirstOrDefault(bind => bind.Scheme == SchemeOf(page.Text)) ?? effective.Binds[0];
            var isDefault = bound.Source == UrlSource.Default;
            var repaired = bound.Address is { Scope: not BindScope.OneAddress } ? WithOrigin(page.Text, bound) : null;
            yield return new Finding(
                RuleCatalogue.LaunchUrlNotServed, page.Place,
                Quoted.Url(page.Text), Quoted.Text(profile.Name), Quoted.Url(bound.Url), isDefault ? "by default, because it has no applicationUrl" : "by " + bound.Name, isDefault ? "applicationUrl" : bound.Name)
            {
                Related = bound.Place.Path is null ? [] : [bound.Place],
                Replacement = page.Place.Length == page.Text.Length ? repaired : null,
            };
        }
    }

    // Only a page of this machine; names of other hosts lead to proxies and containers.
    private static bool TryPort(string page, out int port)
    {
        port = 0;
        if (page.IndexOfAny(['{', '%', '$']) >= 0 || !Uri.TryCreate(page, UriKind.Absolute, out var uri)) return false;

        port = uri.Port;
        return uri.Scheme is "http" or "https" && uri.IsLoopback && uri.UserInfo.Length == 0;
    }

    private static bool IsServedElsewhere(int port, LaunchProfile profile, ProjectConfiguration project, SolutionSummary solution)
        => KnownPorts.IsInfrastructure(port)
            || profile.Variable("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES")?.Text.IndexOf("SpaProxy", StringComparison.OrdinalIgnoreCase) >= 0
            || solution.Mentions(port)
            || !solution.Tells(port)
            || solution.Projects.Any(other => other.Binds.Any(promised => promised.Bind.Port == port))
            || ProjectBinds.IisExpress(project.Launch).Any(bind => bind.Port == port);

    private static string SchemeOf(string page) => page.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "https" : "http";

    private static string WithOrigin(string page, Bind bound)
    {
        var path = page.IndexOfAny(['/', '?', '#'], page.IndexOf("://", StringComparison.Ordinal) + 3);
        var host = bound.LocalName ?? (bound.Address is { Scope: BindScope.Any } ? "localhost" : bound.Address.ToString());
        return string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2}{3}", bound.Scheme ?? "http", host, bound.Port, path < 0 ? "" : page.Substring(path));
    }
}
