using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

public sealed class ConfigReaderTests
{
    [Fact]
    public void Vite_HasItsProxies()
    {
        var clients = ViteConfigReader.Read("f", FrontEndTexts.Vite).Clients;
        Assert.Equal(
            [("server.proxy.^/weatherforecast", "https://localhost:7240", "ASPNETCORE_HTTPS_PORT"), ("server.proxy./api", "http://localhost:5123", null), ("server.proxy./hub", "ws://localhost:5124", null)],
            clients.Select(static client => (client.Name, client.Url.Text, client.ReplacedBy)));
        Assert.All(clients, static client => Assert.Equal((ClientRole.Proxy, client.Url.Text), (client.Role, Places.In(FrontEndTexts.Vite, client.Url.Place))));
    }

    [Fact]
    public void Vite_HasItsServers()
    {
        var servers = ViteConfigReader.Read("f", FrontEndTexts.Vite).Servers;
        Assert.Equal([("vite", "0.0.0.0", 50312, false, "https"), ("vite preview", null, 4174, false, "http")], servers.Select(Shown));
        Assert.Equal(("50312", "DEV_SERVER_PORT"), (Places.In(FrontEndTexts.Vite, servers[0].Place), servers[0].PortReplacedBy));
    }

    [Theory]
    [InlineData("export default {}", null, 5173, true, "http")]
    [InlineData("export default { server: { port: '5174', host: 'app.localhost' } }", "app.localhost", 5174, false, "http")]
    [InlineData("export default { server: { port: port() } }", null, null, false, "http")]
    [InlineData("export default { server: shared }", null, null, false, null)]
    [InlineData("export default { ...shared, server: { port: 1 } }", null, 1, false, null)]
    [InlineData("export default { server: { port: 1, ...shared } }", null, null, false, null)]
    [InlineData("export default make()", null, null, false, null)]
    [InlineData("export default { server: { https: true } }", null, 5173, true, "https")]
    [InlineData("export default { server: { https: false, host: false } }", null, 5173, true, "http")]
    [InlineData("export default { server: { https: hasCert ? { key: f() } : false } }", null, 5173, true, null)]
    [InlineData("export default { plugins: [basicSsl()] }", null, 5173, true, "https")]
    [InlineData("export default ({ command }) => command === 'serve' ? { server: { port: 1 } } : { server: { port: 2 } }", null, 1, false, "http")]
    [InlineData("export default ({ command }) => isLocal ? { server: { port: 1 } } : { server: { port: 2 } }", null, null, false, "http")]
    [InlineData("export default ({ command }) => isLocal ? { server: { port: 1 } } : { server: { port: 1 } }", null, 1, false, "http")]
    [InlineData("export default () => isLocal ? { server: { port: port() } } : { server: { port: 2 } }", null, null, false, "http")]
    [InlineData("export default () => isLocal ? { server: { port: 1 } } : { server: { port: port() } }", null, null, false, "http")]
    [InlineData("export default () => isLocal ? { server: { ...shared } } : { server: { port: 2 } }", null, null, false, null)]
    [InlineData("export default () => isLocal ? { server: { ...shared, port: 2 } } : { server: { port: 2 } }", null, 2, false, null)]
    [InlineData("export default { server: { port: 1 }, ...shared, ...{ server: { port: 2 } } }", null, null, false, null)]
    [InlineData("export default defineConfig(({ command }) => { let config = { plugins: [] }; if (command === 'serve') { config.server = { port: 1 } } return config })", null, null, false, null)]
    public void Vite_KnowsItsPort(string text, string? host, int? port, bool isDefault, string? scheme)
        => Assert.Equal(("vite", host, port, isDefault, scheme), Shown(Assert.Single(ViteConfigReader.Read("f", text).Servers)));

    [Fact]
    public void BrokenVite_HasNoServer() => Assert.Empty(ViteConfigReader.Read("f", "export default {").Servers);

    [Fact]
    public void ProxyScript_HasItsTargets() => Assert.Equal(
        [("/weatherforecast", "http://localhost:32265"), ("/chat", "ws://127.0.0.1:5001")],
        ProxyConfigReader.Read("proxy.conf.js", FrontEndTexts.Angular).Clients.Select(static client => (client.Name, client.Url.Text)));

    [Theory]
    [InlineData("proxy.conf.json", """{ "/api/**": { "target": "http://localhost:3000", "secure": false } } // end""", "/api/**")]
    [InlineData("proxy.conf.json", """[{ "context": ["/a", "/b"], "target": "http://localhost:3000" }]""", "/a")]
    [InlineData("proxy.conf.mjs", """export default { '/api': { target: 'http://localhost:3000' } };""", "/api")]
    [InlineData("proxy.conf.js", """const T = 'http://localhost:3000'; const P = { target: T }; module.exports = { "/api": P };""", "/api")]
    public void ProxyFile_HasItsTarget(string path, string text, string name)
    {
        var client = Assert.Single(ProxyConfigReader.Read(path, text).Clients);
        Assert.Equal((name, "http://localhost:3000", "http://localhost:3000"), (client.Name, client.Url.Text, Places.In(text, client.Url.Place)));
    }

    [Theory]
    [InlineData("localhost:3000")]
    [InlineData("/local")]
    [InlineData("http://")]
    [InlineData("ftp://localhost:3000")]
    public void TargetThatIsNoUrl_IsNoClient(string target) => Assert.Empty(ProxyConfigReader.Read("f.json", $$"""{ "/api": { "target": "{{target}}" } }""").Clients);

    [Fact]
    public void Next_HasItsDestinations() => Assert.Equal(
        [
            ("rewrites./api/:path*", "http://127.0.0.1:5328/api/:path*", ClientRole.Proxy, null),
            ("rewrites./old", "http://localhost:5001/old", ClientRole.Proxy, "BACKEND"),
            ("redirects", "https://localhost:5002/", ClientRole.Browser, null),
        ],
        NextConfigReader.Read("f", FrontEndTexts.Next).Clients.Select(static client => (client.Name, client.Url.Text, client.Role, client.ReplacedBy)));

    [Theory]
    [InlineData("module.exports = { devServer: { host: '0.0.0.0', port: 9000, proxy: { '/api': 'http://localhost:1' } } }", 9000, false, "http", "devServer.proxy./api")]
    [InlineData("module.exports = { devServer: { server: 'https', proxy: [{ context: ['/api'], target: 'http://localhost:1' }] } }", 8080, true, "https", "devServer.proxy./api")]
    [InlineData("module.exports = (env) => ({ devServer: { port: 'auto', server: { type: 'https' }, proxy: [{ context: () => true, target: 'http://localhost:1' }] } })", null, false, "https", "devServer.proxy.0")]
    public void Webpack_HasItsServerAndProxy(string text, int? port, bool isDefault, string scheme, string name)
    {
        var file = WebpackConfigReader.ReadWebpack("f", text);
        var server = Assert.Single(file.Servers);
        Assert.Equal(("webpack", port, isDefault, scheme), (server.Tool, server.Port, server.IsDefaultPort, server.Scheme));
        Assert.Equal((name, "http://localhost:1"), (file.Clients[0].Name, file.Clients[0].Url.Text));
    }

    [Fact]
    public void WebpackWithoutServer_HasNone() => Assert.Empty(WebpackConfigReader.ReadWebpack("f", "module.exports = { mode: 'production' }").Servers);

    [Theory]
    [InlineData("module.exports = { devServer: { port: 8081, proxy: 'http://localhost:4000' } }", 8081, "devServer.proxy")]
    [InlineData("module.exports = defineConfig({ configureWebpack: { devServer: { port: 8082, proxy: { api: { target: 'http://localhost:4000' } } } } })", 8082, "configureWebpack.devServer.proxy.api")]
    [InlineData("const port = 8083\nmodule.exports = { devServer: { port, proxy: { '^/api': { target: 'http://localhost:4000' } } } }", 8083, "devServer.proxy.^/api")]
    [InlineData("module.exports = { devServer: { proxy: 'http://localhost:4000' } }", 8080, "devServer.proxy")]
    public void Vue_HasItsServerAndProxy(string text, int port, string name)
    {
        var file = WebpackConfigReader.ReadVue("f", text);
        Assert.Equal(("vue-cli", port, port == 8080), (file.Servers[0].Tool, file.Servers[0].Port, file.Servers[0].IsDefaultPort));
        Assert.Equal((name, "http://localhost:4000"), (Assert.Single(file.Clients).Name, file.Clients[0].Url.Text));
    }

    [Theory]
    [InlineData("module.exports = function(app) { app.use('/x', createProxyMiddleware({ target: 'http://localhost:5000', secure: false })); };", "createProxyMiddleware")]
    [InlineData("module.exports = app => { const p = createProxyMiddleware('/api', { target: 'http://localhost:5000' }); app.use(p) };", "createProxyMiddleware./api")]
    [InlineData("const context = ['/a', '/b']; module.exports = app => app.use(createProxyMiddleware(context, { target: t })); const t = 'http://localhost:5000'", "createProxyMiddleware./a")]
    [InlineData("const proxy = require('http-proxy-middleware'); module.exports = app => { app.use(proxy(['/a'], { target: 'http://localhost:5000' })) }", "createProxyMiddleware./a")]
    [InlineData("module.exports = app => app.use(createProxyMiddleware('http://localhost:5000'))", "createProxyMiddleware")]
    public void SetupProxy_HasItsTarget(string text, string name)
    {
        var client = Assert.Single(SetupProxyReader.Read("f", text).Clients);
        Assert.Equal((name, "http://localhost:5000"), (client.Name, client.Url.Text));
    }

    [Fact]
    public void Angular_HasItsServeTargets()
    {
        var file = AngularJsonReader.Read("angular.json", """
            { "version": 1, "projects": {
              "app": { "architect": { "build": { "options": { "port": 1 } }, "serve": {
                "builder": "@angular/build:dev-server", "options": { "proxyConfig": "src/proxy.conf.js" },
                "configurations": { "production": { "buildTarget": "app:build:production" }, "ssl": { "ssl": true, "port": 4201, "host": "0.0.0.0" } } } } },
              "other": { "targets": { "serve": { "executor": "@nx/angular:dev-server", "options": { "port": 4300 } } } },
              "odd": { "architect": { "serve": { "builder": "@x/y:thing" } } } } }
            """);
        Assert.Equal(
            [("angular", null, 4200, true, "http"), ("angular", "0.0.0.0", 4201, false, "https"), ("angular", null, 4300, false, "http")], file.Servers.Select(Shown));
        Assert.Equal("src/proxy.conf.js", Assert.Single(file.ProxyFiles).Text);
    }

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead("{}[]()'\"`$\\/:,.?=>;\r\n av0", static text => All(text).SelectMany(PlacesOf), FrontEndTexts.Vite, FrontEndTexts.Angular, FrontEndTexts.Next);

    private static IEnumerable<FrontEndFile> All(string text) =>
    [
        ViteConfigReader.Read("f", text), ProxyConfigReader.Read("f.json", text), ProxyConfigReader.Read("f.js", text), AngularJsonReader.Read("f", text),
        NextConfigReader.Read("f", text), WebpackConfigReader.ReadWebpack("f", text), WebpackConfigReader.ReadVue("f", text), SetupProxyReader.Read("f", text),
    ];

    private static IEnumerable<TextPlace> PlacesOf(FrontEndFile file)
        => file.Clients.Select(static client => client.Url.Place).Concat(file.Servers.Select(static server => server.Place)).Concat(file.ProxyFiles.Select(static name => name.Place));

    private static (string Tool, string? Host, int? Port, bool IsDefault, string? Scheme) Shown(DevServer server)
        => (server.Tool, server.Host, server.Port, server.IsDefaultPort, server.Scheme);
}
