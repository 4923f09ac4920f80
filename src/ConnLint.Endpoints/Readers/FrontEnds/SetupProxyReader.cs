using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>src/setupProxy.js</c> of Create React App (create-react-app.dev "Proxying API Requests in Development"): the <c>target</c> of each
/// <c>createProxyMiddleware(context, options)</c>, <c>createProxyMiddleware(options)</c> or, before version 1 of http-proxy-middleware, <c>proxy(…)</c>.
/// </summary>
internal static class SetupProxyReader
{
    private const string Name = "createProxyMiddleware";

    public static FrontEndFile Read(string path, string text)
    {
        var clients = new List<ClientFact>();
        foreach (var call in JsLeaves.Called(path, text, Name, "proxy", "legacyCreateProxyMiddleware"))
        {
            var context = "";
            foreach (var leaf in call)
            {
                var isFirst = leaf.Path.Count > 0 && leaf.Path[0] == "0";
                if (isFirst && context.Length == 0 && IsContext(leaf)) context = "." + leaf.Value!.Text;

                var isTarget = leaf.Path.Count == 2 && leaf.Path[1] == "target";
                if (isTarget || (isFirst && leaf.Path.Count == 1)) LeafSearch.AddClient(clients, Name + context, leaf, ClientRole.Proxy);
            }
        }

        return new FrontEndFile([], clients, []);
    }

    private static bool IsContext(JsLeaf leaf) => leaf.Value is { Text.Length: > 0 } value && (value.Text[0] is '/' or '^' or '*');
}
