using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1006 in files: listen URLs of profiles and settings files that the server's own parser refuses.</summary>
internal static class MalformedListenUrl
{
    /// <param name="project">The project's files.</param>
    /// <param name="mayUseHttpSys">Whether HTTP.sys may be the server, which takes a path.</param>
    public static IEnumerable<Finding> In(ProjectConfiguration project, Func<bool> mayUseHttpSys)
    {
        foreach (var url in project.ListenUrls())
        {
            if (!url.IsKnown || ListenUrl.TryParse(url.Url, out _, out var fault) || fault == ListenUrlFault.DynamicLocalhostPort) continue;
            if (InvalidVariableValue.IsBarePort(url)) continue;
            if (fault == ListenUrlFault.PathBase && mayUseHttpSys()) continue;

            var repaired = ListenUrlRepair.TryRepair(url.Url);
            var remedy = repaired is null ? "write '" + ExampleOf(url, project) + "', say" : "write '" + Quoted.Url(repaired) + "'";
            yield return new Finding(RuleCatalogue.MalformedListenUrl, url.Written.Place, Quoted.Url(url.Url), ListenUrlFaultTexts.Reason(fault, url.Url), remedy)
            {
                Replacement = url.Written.Place.Length == url.Url.Length ? repaired : null,
            };
        }
    }

    private static string ExampleOf(RequestedUrl url, ProjectConfiguration project)
        => project.IsOfContainer(url.Written.Place) ? ListenUrlRepair.Example(url.Url, "*", 8080) : ListenUrlRepair.Example(url.Url, "localhost", 5000);
}
