using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// What the variables of a front end's <c>.env</c>, <c>.env.local</c>, <c>.env.development</c> and the like tell: values that are URLs, and the port of
/// the tools that take <c>PORT</c> from such a file. Create React App and Vue CLI do (create-react-app.dev "Advanced Configuration", cli.vuejs.org "Modes
/// and Environment Variables"), Next.js, Vite and Angular do not. Which tool it is another file says, so the server has no tool's name.
/// </summary>
internal static class FrontEndVariables
{
    public static FrontEndFile Read(IReadOnlyList<EnvironmentVariable> variables)
    {
        var clients = new List<ClientFact>();
        DevServer? server = null;
        foreach (var variable in variables)
        {
            if (variable.Value?.Known is not { } value) continue;
            if (ClientFact.IsUrl(value.Text)) clients.Add(new ClientFact(variable.Name, value, ClientRole.Variable));
            if (variable.Name == "PORT" && LeafSearch.Port(value.Text) is { } port) server = new DevServer("", null, port, false, null, value.Place);
        }

        if (server is null) return new FrontEndFile([], clients, []);

        var final = EnvironmentVariable.Final(variables);
        final.TryGetValue("HOST", out var host);
        final.TryGetValue("HTTPS", out var https);
        return new FrontEndFile([server with { Host = host, Scheme = https == "true" ? "https" : "http" }], clients, []);
    }
}
