using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2005 for want of a URL: a profile of Development with which the server takes its default port, which macOS holds itself.</summary>
internal static class DefaultAirPlayPort
{
    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (project, contexts) in configuration.Graph.Projects)
        {
            if (project.Program is not { } program || project.IsServedByTool || project.Dockerfiles.Count > 0 || project.IsSdkContainer) continue;
            foreach (var profile in project.Launch.Profiles)
            {
                if (!profile.IsProject || contexts.FirstOrDefault(context => context.Context.Name == "profile:" + profile.Name) is not { } start) continue;
                if (start.Effective is not { IsUnknown: false, Throws: null, Binds: [{ Source: UrlSource.Default, Port: { } port } bind] }) continue;
                if (!BoundEndpoints.IsDevelopment(ConfigurationStack.Of(program, start.Context).Environment)) continue;
                yield return new Finding(RuleCatalogue.AirPlayPort, profile.Place, port, "'" + bind.Text + "' for want of a URL") { Project = project.Path };
            }
        }
    }
}
