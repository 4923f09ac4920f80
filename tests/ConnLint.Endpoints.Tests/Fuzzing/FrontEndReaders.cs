using System.Collections.Generic;
using ConnLint.Bench;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>The files of front ends and of requests.</summary>
internal static class FrontEndReaders
{
    private const string AngularJson = """
        {
          "version": 1,
          "projects": {
            "client": {
              "projectType": "application",
              "architect": {
                "serve": {
                  "builder": "@angular-devkit/build-angular:dev-server",
                  "options": { "proxyConfig": "src/proxy.conf.js", "port": 4201, "ssl": true, "host": "0.0.0.0" },
                  "configurations": { "development": { "browserTarget": "client:build:development", "port": 4202 }, "production": {} },
                  "defaultConfiguration": "development"
                }
              }
            }
          }
        }
        """;

    private const string ProxyJson = """{ "/api": { "target": "http://localhost:5000", "secure": false }, "/hub": { "target": "wss://[::1]:5001", "ws": true, "pathRewrite": { "^/hub": "" } } }""";

    private const string SetupProxy = """
        const { createProxyMiddleware } = require('http-proxy-middleware');
        const target = process.env.API_URL || 'http://localhost:5000';
        module.exports = function (app) {
          app.use('/api', createProxyMiddleware({ target, changeOrigin: true }));
          app.use(createProxyMiddleware('/hub', { target: `http://localhost:${process.env.HUB_PORT ?? 5001}`, ws: true }));
        };
        """;

    private const string Webpack = """
        const path = require('path');
        module.exports = (env, argv) => ({
          mode: argv.mode,
          devServer: {
            port: 8081, host: '0.0.0.0', server: 'https',
            proxy: [{ context: ['/api', '/auth'], target: 'http://localhost:5000' }, { '/x': { target: "https://localhost:5001" } }],
          },
          resolve: { alias: { '@': path.resolve(__dirname, 'src') } },
        });
        """;

    private const string Scripts = """{"scripts":{"dev":"set PORT=3001&& concurrently \"vite --port 5174 --host\" 'next dev -p 3001' && PORT=1 react-scripts start"},"proxy":"http://localhost:1"}""";

    private const string Environments = """{ "$shared": { "token": "t" }, "dev": { "host": "http://localhost:5000", "port": 5001, "secret": { "provider": "AspnetUserSecrets" } }, "prod": { "host": "https://shop.example.com" } }""";

    private static readonly RepositoryCorpus.Service Service = new(1, 12);

    private static readonly string[] Configurations = [FrontEndTexts.Vite, FrontEndTexts.Angular, FrontEndTexts.Next, SetupProxy, Webpack, RepositoryTexts.Vite(Service)];

    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        FuzzedReader.Of("vite", ViteConfigReader.Read, "ViteConfigReader.Read", Configurations),
        FuzzedReader.Of("next", NextConfigReader.Read, "NextConfigReader.Read", Configurations),
        FuzzedReader.Of("webpack", WebpackConfigReader.ReadWebpack, "WebpackConfigReader.ReadWebpack", Configurations),
        FuzzedReader.Of("vue", WebpackConfigReader.ReadVue, "WebpackConfigReader.ReadVue", Configurations),
        FuzzedReader.Of("setup proxy", SetupProxyReader.Read, "SetupProxyReader.Read", Configurations),
        FuzzedReader.Of("proxy script", ProxyConfigReader.Read, "ProxyConfigReader.Read", Configurations),
        FuzzedReader.Of("proxy json", ProxyConfigReader.Read, "ProxyConfigReader.Read", ProxyJson) with { PathOf = static _ => "proxy.conf.json", Read = static (_, text) => ProxyConfigReader.Read("proxy.conf.json", text) },
        FuzzedReader.Of("angular", AngularJsonReader.Read, "AngularJsonReader.Read", AngularJson),
        FuzzedReader.Of("package", PackageJsonReader.Read, "PackageJsonReader.Read", Scripts, RepositoryTexts.Package(Service)),
        FuzzedReader.Of("javascript", static (path, text) => (JsLeaves.Exported(path, text), JsLeaves.Literal(path, text), JsLeaves.Called(path, text, "createProxyMiddleware")), "JsLeaves.Exported", Configurations),
        FuzzedReader.Of("front end variables", static (path, text) => FrontEndVariables.Read(EnvFileReader.Read(path, text)), "FrontEndVariables.Read", "VITE_API_URL=http://localhost:5000\nPORT=3001\nHTTPS=true\nHOST=0.0.0.0\nREACT_APP_API=\"https://localhost:${PORT}\"\n"),
        FuzzedReader.Of(
            "http", static (path, text) => (HttpFileReader.Read(path, text), HttpFileReader.Read(path, text, HttpEnvironmentReader.Read(("http-client.env.json", Environments)))), "HttpFileReader.Read",
            HttpFileReaderTests.Template, RepositoryTexts.Requests(Service), "GET /x\nHost: localhost:5000", "@a={{b}}\n@b = http://{{host}}:{{port}}\n###\n# @name n\nPOST {{a}}/x HTTP/1.1\n\n{}\n"),
        FuzzedReader.Of("http environment", static (path, text) => HttpEnvironmentReader.Read((path, text), ("http-client.env.json.user", Environments)), "HttpEnvironmentReader.Read", Environments),
    ];
}
