using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1007 in files: port 0 on <c>localhost</c>.</summary>
internal static class DynamicLocalhostPort
{
    /// <param name="project">The project's files.</param>
    /// <param name="mayUseHttpSys">Whether HTTP.sys may be the server, which takes such a URL.</param>
    public static IEnumerable<Finding> In(ProjectConfiguration project, Func<bool> mayUseHttpSys)
    {
        foreach (var url in project.ListenUrls())
        {
            if (!url.IsKnown || ListenUrl.TryParse(url.Url, out _, out var fault) || fault != ListenUrlFault.DynamicLocalhostPort || mayUseHttpSys()) continue;

            // Nobody finds a port that a container picks, and nobody reaches its loopback.
            var isOfContainer = project.IsOfContainer(url.Written.Place);
            var replacement = isOfContainer ? ListenUrlRepair.Example("", "*", 8080) : WithLoopback(url.Url);
            yield return new Finding(RuleCatalogue.DynamicLocalhostPort, url.Written.Place, Quoted.Url(url.Url), Quoted.Url(replacement))
            {
                Replacement = !isOfContainer && url.Written.Place.Length == url.Url.Length ? replacement : null,
            };
        }
    }

    /// <summary>The URL on the one loopback address that can have a dynamic port.</summary>
    public static string WithLoopback(string url)
        => url.Substring(0, url.IndexOf("://", StringComparison.Ordinal) + 3) + "127.0.0.1" + url.Substring(url.LastIndexOf(':'));
}
