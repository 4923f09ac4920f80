using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>The URLs that a compose file gives to its services as variables: they are asked from inside the network.</summary>
internal static class ServiceClients
{
    public static IEnumerable<RepositoryClient> Of(ComposeFile file)
    {
        foreach (var service in file.Project.Services)
        {
            // It was said already of the default files.
            if (!file.IsDefault && !LaunchContexts.IsOwn(file, service)) continue;

            foreach (var variable in service.Environment)
            {
                if (variable.Value?.Known is not { } value || !ClientFact.IsUrl(value.Text) || SettingClients.IsNoVariable(variable.Name)) continue;
                yield return new RepositoryClient(new ClientFact(variable.Name, value, ClientRole.Variable), file.Path, new ServiceName(file.Path, service.Name));
            }
        }
    }
}
