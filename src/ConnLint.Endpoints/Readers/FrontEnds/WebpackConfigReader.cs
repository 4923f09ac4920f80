using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>webpack.config.js</c> and its like, and <c>vue.config.js</c>: <c>devServer.port</c> (8080 in both), <c>host</c>, <c>https</c> or <c>server</c>, and
/// <c>proxy</c>, after webpack.js.org "DevServer" and cli.vuejs.org "Configuration Reference"; Vue CLI also takes them under <c>configureWebpack</c>.
/// A webpack configuration without <c>devServer</c> is one to build with.
/// </summary>
internal static class WebpackConfigReader
{
    public const int DefaultPort = 8080;

    public static FrontEndFile ReadWebpack(string path, string text)
    {
        var leaves = JsLeaves.Exported(path, text);
        return LeafSearch.Has(leaves, "devServer") ? Read(path, leaves, "webpack", "devServer") : FrontEndFile.Empty;
    }

    public static FrontEndFile ReadVue(string path, string text)
    {
        var leaves = JsLeaves.Exported(path, text);
        return LeafSearch.Has(leaves, "configureWebpack", "devServer") && !LeafSearch.Has(leaves, "devServer")
            ? Read(path, leaves, "vue-cli", "configureWebpack", "devServer")
            : Read(path, leaves, "vue-cli", "devServer");
    }

    private static FrontEndFile Read(string path, IReadOnlyList<JsLeaf> leaves, string tool, params string[] keys)
    {
        var clients = new List<ClientFact>();
        ProxyLeaves.AddTo(clients, leaves, [.. keys, "proxy"]);
        return new FrontEndFile([DevServerLeaves.Read(path, leaves, tool, DefaultPort, keys)], clients, []);
    }
}
