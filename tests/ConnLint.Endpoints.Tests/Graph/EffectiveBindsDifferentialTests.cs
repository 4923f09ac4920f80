using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Endpoints.Tests.Graph;

[Collection(RealServer.Collection)]
public sealed class EffectiveBindsDifferentialTests
{
    private static readonly Dictionary<string, Func<int, Start>> Sources = new()
    {
        ["Listen"] = static port => new() { Listen = port },
        ["Kestrel:Endpoints"] = static port => new() { AppSettings = "{\"Kestrel\":{\"Endpoints\":{\"a\":{\"Url\":\"" + Url(port) + "\"}}}}" },
        ["app.Urls"] = static port => new() { AppUrl = Url(port) },
        ["UseUrls"] = static port => new() { UseUrls = Url(port) },
        ["--urls"] = static port => new() { Arguments = $"--urls {Url(port)}" },
        ["URLS"] = static port => Variable("URLS", Url(port)),
        ["appsettings Urls"] = static port => new() { AppSettings = "{\"Urls\":\"" + Url(port) + "\"}" },
        ["DOTNET_URLS"] = static port => Variable("DOTNET_URLS", Url(port)),
        ["ASPNETCORE_URLS"] = static port => Variable("ASPNETCORE_URLS", Url(port)),
        ["HTTP_PORTS"] = static port => Variable("HTTP_PORTS", Text(port)),
        ["appsettings HTTP_PORTS"] = static port => new() { AppSettings = "{\"HTTP_PORTS\":" + Text(port) + "}" },
        ["DOTNET_HTTP_PORTS"] = static port => Variable("DOTNET_HTTP_PORTS", Text(port)),
        ["ASPNETCORE_HTTP_PORTS"] = static port => Variable("ASPNETCORE_HTTP_PORTS", Text(port)),
    };

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (var (left, index) in Sources.Keys.Select(static (name, index) => (name, index)))
            {
                foreach (var right in Sources.Keys.Skip(index + 1)) pairs.Add(left, right);
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public Task OfTwoSources_TheServersOwnChoiceWins(string left, string right)
        => AssertAsync(Sources[left](RealServer.FreePort()).And(Sources[right](RealServer.FreePort())));

    [Theory]
    [InlineData("$1")]
    [InlineData("$1;$2")]
    [InlineData(" $1 ; $2;")]
    [InlineData("+:$1")]
    [InlineData("")]
    [InlineData(";")]
    public Task PortList_IsReadAsHostingReadsIt(string list) => AssertAsync(Variable("ASPNETCORE_HTTP_PORTS", Filled(list)));

    [Theory]
    [InlineData("http://localhost:$1;http://127.0.0.1:$2")]
    [InlineData(";http://localhost:$1;;http://[::1]:$2;")]
    [InlineData("http://*:$1")]
    [InlineData("http://unix:/tmp/connlint-$1.sock;http://localhost:$2")]
    public Task UrlList_IsReadAsHostingReadsIt(string list) => AssertAsync(Variable("ASPNETCORE_URLS", Filled(list)));

    [Theory]
    [InlineData("--urls $1")]
    [InlineData("--urls=$1")]
    [InlineData("--URLS $1")]
    [InlineData("/urls $1")]
    [InlineData("/urls=$1")]
    [InlineData("urls=$1")]
    [InlineData("--verbose --urls $1")]
    [InlineData("--urls $1 --urls $2")]
    [InlineData("--urlsfoo $1 --urls $2")]
    [InlineData("--other=--urls=$1")]
    [InlineData("-urls $1")]
    [InlineData("--my--urls $1")]
    [InlineData("--urls")]
    [InlineData("--urls=")]
    public Task CommandLine_IsReadAsItsProviderReadsIt(string arguments)
        => AssertAsync(new Start { Arguments = arguments.Replace("$", "http://localhost:$", StringComparison.Ordinal) is var text ? Filled(text) : "" });

    [Theory]
    [InlineData("--environment Development")]
    [InlineData("--environment=Staging")]
    public Task EnvironmentArgument_BeatsVariables(string arguments)
    {
        var start = new Start { Arguments = arguments, DevelopmentSettings = """{"Urls":"1"}""".Replace("1", Url(RealServer.FreePort()), StringComparison.Ordinal) };
        return AssertAsync(start with { Variables = new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = arguments.EndsWith("Staging", StringComparison.Ordinal) ? "Development" : "Staging" } });
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT=Development")]
    [InlineData("DOTNET_ENVIRONMENT=Development")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData("DOTNET_ENVIRONMENT=Development ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData("DOTNET_ENVIRONMENT=Staging ASPNETCORE_ENVIRONMENT=Development")]
    [InlineData("")]
    public Task SettingsOfTheEnvironment_Win(string variables)
    {
        var (one, two, three) = (RealServer.FreePort(), RealServer.FreePort(), RealServer.FreePort());
        return AssertAsync(new Start
        {
            Variables = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]),
            AppSettings = """{"Kestrel":{"Endpoints":{"A":{"Url":"1"},"B":{"Url":"2"}}}}""".Replace("1", Url(one), StringComparison.Ordinal).Replace("\"2", "\"" + Url(two), StringComparison.Ordinal),
            DevelopmentSettings = """{"kestrel:endpoints":{"a":{"url":"3"}}}""".Replace("3", Url(three), StringComparison.Ordinal),
        });
    }

    [Fact]
    public Task EmptyUrlsSetting_HidesWeakerUrls() => AssertAsync(
        new Start { AppSettings = """{"Urls":""}""" }.And(Variable("ASPNETCORE_URLS", Url(RealServer.FreePort()))));

    [Fact]
    public Task EmptyUrlsSetting_LeavesPorts() => AssertAsync(
        new Start { AppSettings = """{"Urls":""}""" }.And(Variable("HTTP_PORTS", Text(RealServer.FreePort()))));

    [Fact]
    public Task EmptyVariable_HidesWeakerUrls() => AssertAsync(
        Variable("DOTNET_URLS", "").And(Variable("ASPNETCORE_URLS", Url(RealServer.FreePort()))));

    [Fact]
    public Task EndpointVariable_IsSeen() => AssertAsync(Variable("Kestrel__Endpoints__Web__Url", Url(RealServer.FreePort())));

    [Fact]
    public Task EndpointVariable_ReplacesTheSetting() => AssertAsync(
        Sources["Kestrel:Endpoints"](RealServer.FreePort()).And(Variable("Kestrel__Endpoints__A__Url", Url(RealServer.FreePort()))));

    [Fact]
    public Task NothingConfigured_BindsTheDefault() => AssertAsync(new Start());

    private static async Task AssertAsync(Start start)
    {
        var real = await RealServer.PortsAsync(start);
        Assert.Equal(real.Order(), start.ModelPorts().Order());
    }

    private static Start Variable(string name, string value) => new() { Variables = new Dictionary<string, string> { [name] = value } };

    private static string Filled(string text) => text
        .Replace("$1", Text(RealServer.FreePort()), StringComparison.Ordinal).Replace("$2", Text(RealServer.FreePort()), StringComparison.Ordinal);

    private static string Url(int port) => $"http://localhost:{Text(port)}";

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
