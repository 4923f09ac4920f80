using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>The URLs to which a project connects by what its files say: settings in force in Development or in a profile, and its front end's server.</summary>
internal static class ProjectClients
{
    public static IEnumerable<RepositoryClient> Of(RepositoryProject project)
    {
        foreach (var client in project.File.Clients) yield return new RepositoryClient(client, project.Path, null);
        foreach (var client in SettingClients.Of(project.Program ?? HostProgram.Unread, project.Launch, project.Settings)) yield return new RepositoryClient(client, project.Path, null);
    }
}
