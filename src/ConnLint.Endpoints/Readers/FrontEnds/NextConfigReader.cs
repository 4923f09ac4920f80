using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>next.config.{js,mjs,ts}</c>: the <c>destination</c> of <c>rewrites</c> (an array, or one each of <c>beforeFiles</c>, <c>afterFiles</c> and
/// <c>fallback</c>), through which the server passes requests on, and of <c>redirects</c>, to which it sends the browser; after nextjs.org/docs "rewrites" and
/// "redirects". The port is no setting of this file.
/// </summary>
internal static class NextConfigReader
{
    public static FrontEndFile Read(string path, string text)
    {
        var clients = new List<ClientFact>();
        var source = "";
        foreach (var leaf in JsLeaves.Exported(path, text))
        {
            var keys = leaf.Path;
            if (keys.Count < 3 || keys[0] is not ("rewrites" or "redirects")) continue;

            var last = keys[keys.Count - 1];
            if (last == "source") source = leaf.Value?.Text ?? "";
            if (last != "destination") continue;

            var name = source.Length > 0 ? keys[0] + "." + source : keys[0];
            LeafSearch.AddClient(clients, name, leaf, keys[0] == "rewrites" ? ClientRole.Proxy : ClientRole.Browser);
            source = "";
        }

        return new FrontEndFile([], clients, []);
    }
}
