using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads <c>vite.config.{js,mjs,cjs,ts,mts,cts}</c>: <c>server.port</c> (5173), <c>server.host</c>, <c>server.https</c>, <c>server.proxy</c>, and the same
/// of <c>preview</c> (4173, the proxies of <c>server</c> unless it has its own), after vite.dev "Server Options" and "Preview Options". Without
/// <c>strictPort</c> Vite takes the next free port. The plugins basic-ssl and mkcert switch TLS on.
/// </summary>
internal static class ViteConfigReader
{
    public const int DefaultPort = 5173;

    public const int DefaultPreviewPort = 4173;

    public static FrontEndFile Read(string path, string text)
    {
        var leaves = JsLeaves.Exported(path, text);
        if (leaves.Count == 0 && text.Trim().Length > 0 && !JsLexer.TryRead(text, out _)) return FrontEndFile.Empty;

        var clients = new List<ClientFact>();
        ProxyLeaves.AddTo(clients, leaves, "server", "proxy");
        ProxyLeaves.AddTo(clients, leaves, "preview", "proxy");
        var hasTlsPlugin = JsLeaves.Called(path, text, "basicSsl", "mkcert").Count > 0;
        var servers = new List<DevServer> { WithTls(DevServerLeaves.Read(path, leaves, "vite", DefaultPort, "server"), hasTlsPlugin) };
        if (LeafSearch.Has(leaves, "preview"))
            servers.Add(WithTls(DevServerLeaves.Read(path, leaves, "vite preview", DefaultPreviewPort, "preview"), hasTlsPlugin));
        return new FrontEndFile(servers, clients, []);
    }

    private static DevServer WithTls(DevServer server, bool hasTlsPlugin) => hasTlsPlugin ? server with { Scheme = "https" } : server;
}
