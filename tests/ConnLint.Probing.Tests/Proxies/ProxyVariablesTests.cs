using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Reflection;
using ConnLint.Probing.Proxies;

namespace ConnLint.Probing.Tests.Proxies;

public sealed class ProxyVariablesTests
{
    private static readonly string[] Lists = ["", "localhost", "LOCALHOST", ".localhost", "*", "*.localhost", "127.0.0.1", "127.0.0.0/8", "[::1]", "::1", "a.test, localhost ,b", ".test", "test", "localhost:5080", ",,", "shop.localhost"];

    private static readonly string[] Hosts = ["localhost", "shop.localhost", "127.0.0.1", "[::1]", "api.test", "notlocalhost"];

    [Theory]
    [InlineData("http_proxy=http://a:1", false, "http_proxy")]
    [InlineData("HTTP_PROXY=http://a:1", false, "HTTP_PROXY")]
    [InlineData("HTTP_PROXY=http://a:1", true, null)]
    [InlineData("HTTPS_PROXY=http://a:1", true, "HTTPS_PROXY")]
    [InlineData("HTTPS_PROXY=http://a:1", false, null)]
    [InlineData("ALL_PROXY=http://a:1", true, "ALL_PROXY")]
    [InlineData("all_proxy=http://a:1;http_proxy=http://b:1", false, "http_proxy")]
    [InlineData("HTTP_PROXY=", false, null)]
    [InlineData("", false, null)]
    public void Variable_IsTheOneOfTheScheme(string variables, bool isHttps, string? name)
        => Assert.Equal(name, ProxyVariables.For(isHttps, "localhost", Reader(variables))?.Name);

    [Fact]
    public void CgiProgram_DoesNotTrustTheUpperCaseName()
        => Assert.Equal(OperatingSystem.IsWindows() ? "HTTP_PROXY" : null, ProxyVariables.For(false, "localhost", Reader("HTTP_PROXY=http://a:1;GATEWAY_INTERFACE=CGI/1.1"))?.Name);

    [Theory]
    [InlineData("HTTP_PROXY=http://a:1;NO_PROXY=localhost", "localhost")]
    [InlineData("HTTP_PROXY=http://a:1;no_proxy=.localhost;NO_PROXY=x", ".localhost")]
    [InlineData("HTTP_PROXY=http://a:1;NO_PROXY=*", null)]
    public void Exception_IsTheEntryThatMatches(string variables, string? entry) => Assert.Equal(entry, ProxyVariables.For(false, "localhost", Reader(variables))!.ExceptBy);

    [Fact]
    public void Exceptions_AreThoseOfHttpClient()
    {
        // The class that HttpClient asks; built with its arguments, so that no variable of this process changes.
        var type = typeof(HttpClient).Assembly.GetType("System.Net.Http.HttpEnvironmentProxy");
        Assert.NotNull(type);
        foreach (var list in Lists)
        {
            var proxy = (IWebProxy)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, null, [new Uri("http://a:1"), new Uri("http://a:1"), list], null)!;
            Assert.All(Hosts, host => Assert.True(proxy.IsBypassed(new Uri($"http://{host}:5080")) == ProxyVariables.Exception(host, list) is not null, $"NO_PROXY={list} for {host}"));
        }
    }

    private static Func<string, string?> Reader(string variables)
    {
        var read = new Dictionary<string, string>();
        foreach (var variable in variables.Split(';', StringSplitOptions.RemoveEmptyEntries)) read[variable.Split('=')[0]] = variable.Split('=')[1];
        return name => read.GetValueOrDefault(name);
    }
}
