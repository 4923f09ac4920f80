using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads the file that Angular's <c>proxyConfig</c> names, by convention <c>proxy.conf.{json,js,mjs,cjs}</c>: an object by context, or an array of entries with
/// <c>context</c> and <c>target</c>, after angular.dev "Serving Angular apps for development" and the loader of its dev server
/// (angular-cli, packages/angular/build/src/utils/load-proxy-config.ts).
/// </summary>
internal static class ProxyConfigReader
{
    public static FrontEndFile Read(string path, string text)
    {
        var clients = new List<ClientFact>();
        ProxyLeaves.AddTo(clients, Leaves(path, text));
        return new FrontEndFile([], clients, []);
    }

    private static IReadOnlyList<JsLeaf> Leaves(string path, string text)
    {
        if (!path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return JsLeaves.Exported(path, text);

        // The settings reader takes objects only, as .NET does.
        var leaves = LeafSearch.Json(path, text);
        return leaves.Count > 0 ? leaves : JsLeaves.Literal(path, text);
    }
}
