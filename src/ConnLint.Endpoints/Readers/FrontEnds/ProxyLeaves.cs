using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// The proxies that Vite, webpack-dev-server, Vue CLI and Angular share in form: <c>{ "/api": "URL" }</c>, <c>{ "/api": { target: "URL" } }</c>,
/// <c>[{ context: ["/api"], target: "URL" }]</c>, and, in Vue CLI, one URL for everything. A key may be a regular expression (<c>^/api</c>). After
/// vite.dev "Server Options" (server.proxy), webpack.js.org "DevServer" (devServer.proxy), cli.vuejs.org "Configuration Reference" (devServer.proxy) and
/// angular.dev "Serving Angular apps for development" (proxying to a backend server).
/// </summary>
internal static class ProxyLeaves
{
    /// <summary>The clients under some keys, each named by the keys and its context: <c>server.proxy./api</c>.</summary>
    public static void AddTo(List<ClientFact> clients, IReadOnlyList<JsLeaf> leaves, params string[] keys)
    {
        var contexts = Contexts(leaves, keys);
        foreach (var leaf in leaves)
        {
            if (!leaf.IsUnder(keys)) continue;

            var isTarget = leaf.Path.Count == keys.Length + 2 && leaf.Path[keys.Length + 1] is "target";
            if (leaf.Path.Count == keys.Length) LeafSearch.AddClient(clients, string.Join(".", keys), leaf, ClientRole.Proxy);
            else if (isTarget || leaf.Path.Count == keys.Length + 1) LeafSearch.AddClient(clients, Name(leaf, keys, contexts), leaf, ClientRole.Proxy);
        }
    }

    private static string Name(JsLeaf leaf, string[] keys, Dictionary<string, string> contexts)
    {
        var key = leaf.Path[keys.Length];
        var context = contexts.TryGetValue(key, out var written) ? written : key;
        return keys.Length == 0 ? context : string.Join(".", keys) + "." + context;
    }

    // In an array, each entry's first context says more than its index.
    private static Dictionary<string, string> Contexts(IReadOnlyList<JsLeaf> leaves, string[] keys)
    {
        var contexts = new Dictionary<string, string>();
        foreach (var leaf in leaves)
        {
            // A function can choose, too.
            if (leaf.Value is not { Text: not ("True" or "False") } || leaf.Path.Count < keys.Length + 2) continue;
            if (leaf.Path[keys.Length + 1] != "context" || !leaf.IsUnder(keys)) continue;
            if (!contexts.ContainsKey(leaf.Path[keys.Length])) contexts[leaf.Path[keys.Length]] = leaf.Value.Text;
        }

        return contexts;
    }
}
