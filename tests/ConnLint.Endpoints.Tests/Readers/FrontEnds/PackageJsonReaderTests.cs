using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Containers;
using ConnLint.Endpoints.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

public sealed class PackageJsonReaderTests
{
    [Theory]
    [InlineData("vite", "vite", null, 5173, true, "http", "vite")]
    [InlineData("vite --port 5174", "vite", null, 5174, false, "http", "5174")]
    [InlineData("tsc && vite dev --port=5174 --host", "vite", "0.0.0.0", 5174, false, "http", "5174")]
    [InlineData("npx vite serve --host 127.0.0.1", "vite", "127.0.0.1", 5173, true, "http", "vite")]
    [InlineData("PORT=1 vite preview", "vite preview", null, 4173, true, "http", "vite")]
    [InlineData("ng serve", "angular", null, 4200, true, "http", "ng")]
    [InlineData("ng serve app --ssl --host=127.0.0.1 --port 4300", "angular", "127.0.0.1", 4300, false, "https", "4300")]
    [InlineData("PORT=3001 react-scripts start", "react-scripts", null, 3001, false, "http", "3001")]
    [InlineData("set PORT=3001&& set HTTPS=true&& react-scripts start", "react-scripts", null, 3001, false, "https", "3001")]
    [InlineData("cross-env PORT=3001 HOST=localhost craco start", "react-scripts", "localhost", 3001, false, "http", "3001")]
    [InlineData("export PORT=3001; react-scripts start", "react-scripts", null, 3001, false, "http", "3001")]
    [InlineData("next", "next", null, 3000, true, "http", "next")]
    [InlineData("next dev -p 3001 -H 0.0.0.0 --experimental-https", "next", "0.0.0.0", 3001, false, "https", "3001")]
    [InlineData("next start --port $PORT", "next", null, null, false, "http", "$PORT")]
    [InlineData("next dev -p %PORT%", "next", null, null, false, "http", "%PORT%")]
    [InlineData("vue-cli-service serve --mode x --port 8081 --https", "vue-cli", null, 8081, false, "https", "8081")]
    [InlineData("webpack serve --mode development --server-type https", "webpack", null, 8080, true, "https", "webpack")]
    [InlineData("webpack-dev-server --port 9000", "webpack", null, 9000, false, "http", "9000")]
    [InlineData("dotnet watch & vite --port 5174", "vite", null, 5174, false, "http", "5174")]
    public void Script_StartsAServer(string script, string tool, string? host, int? port, bool isDefault, string scheme, string place)
    {
        var text = "{\"scripts\":{\"dev\":\"" + script + "\"}}";
        var server = Assert.Single(PackageJsonReader.Read("f", text).Servers);
        Assert.Equal((tool, host, port, isDefault, scheme), (server.Tool, server.Host, server.Port, server.IsDefaultPort, server.Scheme));
        Assert.Equal(place, Places.In(text, server.Place));
    }

    [Theory]
    [InlineData("vite build")]
    [InlineData("ng build --port 1")]
    [InlineData("react-scripts test")]
    [InlineData("echo vite")]
    [InlineData("yarn start")]
    [InlineData("webpack --mode production")]
    [InlineData("")]
    public void OtherScript_StartsNone(string script) => Assert.Empty(PackageJsonReader.Read("f", "{\"scripts\":{\"dev\":\"" + script + "\"}}").Servers);

    [Fact]
    public void QuotedCommands_AreReadToo()
    {
        var file = PackageJsonReader.Read("f", """{"scripts":{"dev":"concurrently \"vite --port 5174\" 'ng serve --proxy-config proxy.conf.js'"}}""");
        Assert.Equal([5174, 4200], file.Servers.Select(static server => server.Port));
        Assert.Equal("proxy.conf.js", Assert.Single(file.ProxyFiles).Text);
    }

    [Theory]
    [InlineData("""{"proxy":"http://localhost:5000"}""", "proxy")]
    [InlineData("""{"proxy":{"/api":{"target":"http://localhost:5000"}}}""", "proxy./api")]
    public void Proxy_IsAClient(string text, string name)
    {
        var client = Assert.Single(PackageJsonReader.Read("f", text).Clients);
        Assert.Equal((name, "http://localhost:5000", ClientRole.Proxy), (client.Name, client.Url.Text, client.Role));
    }

    [Fact]
    public void EnvFile_HasItsUrlsAndPort()
    {
        const string text = "PORT=3001\nHTTPS=true\nVITE_API_URL=\"https://localhost:7001/api\" # c\nREACT_APP_NAME=x\nVITE_PORT=1\nNEXT_PUBLIC_API=$X\n";
        var file = FrontEndVariables.Read(EnvFileReader.Read("f", text));
        var client = Assert.Single(file.Clients);
        Assert.Equal(("VITE_API_URL", "https://localhost:7001/api", ClientRole.Variable), (client.Name, Places.In(text, client.Url.Place), client.Role));
        var server = Assert.Single(file.Servers);
        Assert.Equal(("", 3001, false, "https", "3001"), (server.Tool, server.Port, server.IsDefaultPort, server.Scheme, Places.In(text, server.Place)));
    }

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead(
        "{}\"\\ '&|;=-$()#:,\n", static text => PackageJsonReader.Read("f", text).Servers.Select(static server => server.Place),
        """{"scripts":{"dev":"set PORT=3001&& concurrently \"vite --port 5174 --host\" 'next dev -p 3001' && PORT=1 react-scripts start"},"proxy":"http://localhost:1"}""");
}
