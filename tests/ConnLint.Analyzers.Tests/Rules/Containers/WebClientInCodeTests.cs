using System;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.Containers;

/// <summary>CONN6002 on URLs of the web that C# connects to, in a service beside the one that publishes their port.</summary>
public sealed class WebClientInCodeTests
{
    private const string Compose =
        """
        services:
          shop:
            build: .
            ports: [ "5132:8080" ]
          search:
            image: elasticsearch:8.15.0
            ports: [ "9200:9200" ]
          seq:
            image: datalust/seq:2024
            ports: [ "5341:80" ]
        """;

    [Theory]
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://localhost:9200/");""", "localhost")]
    [InlineData("""new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9200") };""", "127.0.0.1")]
    [InlineData("""builder.Services.AddHttpClient("search", client => client.BaseAddress = new("http://localhost:9200"));""", "localhost")]
    [InlineData("""builder.Services.AddHttpClient<Search>(client => { client.BaseAddress = new Uri("http://localhost:9200/shop"); });""", "localhost")]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:9200/_cat");""", "localhost")]
    [InlineData("""await new HttpClient().GetStringAsync($"http://localhost:9200/{args.Length}/_search");""", "localhost")]
    [InlineData("""await new HttpClient().PostAsJsonAsync("http://localhost:9200/orders", args);""", "localhost")]
    [InlineData("""new HttpRequestMessage(HttpMethod.Get, "http://localhost:9200/");""", "localhost")]
    [InlineData("""Grpc.Net.Client.GrpcChannel.ForAddress("http://localhost:9200");""", "localhost")]
    [InlineData("""Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderHttpExtensions.WithUrl(args, "http://localhost:9200/hub");""", "localhost")]
    [InlineData("""await new System.Net.WebSockets.ClientWebSocket().ConnectAsync(new Uri("ws://localhost:9200"), default);""", "localhost")]
    [InlineData("""const string Search = "http://localhost:9200/"; new HttpClient().BaseAddress = new Uri(Search);""", "Search")]
    [InlineData("""new HttpClient().BaseAddress = new Uri(Known.Url);""", "Known.Url")]
    public async Task UrlOfAService_IsReported(string statement, string at) => Assert.Equal("CONN6002 Warning " + at, WithoutInformation(await RunAsync(statement)));

    [Fact]
    public async Task PortThatTheServicePublishes_IsNotItsOwn()
        => Assert.Equal("CONN6002 Info localhost:5341", Of6002(await RunAsync("""await new HttpClient().PostAsync("http://localhost:5341/api/events/raw", null);"""))); // telemetry may be off

    [Theory]
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://search:9200/");""")]
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://localhost:5132/");""")] // itself, as the host sees it
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://localhost:8080/");""")] // itself
    [InlineData("""new HttpClient().BaseAddress = new Uri("http://localhost:3500/v1.0/invoke/");""")] // Dapr's sidecar
    [InlineData("""new HttpClient().BaseAddress = new Uri(builder.Configuration["Search"] ?? "http://localhost:9200/");""")]
    [InlineData("""if (builder.Environment.IsDevelopment()) new HttpClient().BaseAddress = new Uri("http://localhost:9200/");""")]
    [InlineData("""new HttpClient().BaseAddress = new Uri(args.Length > 0 ? "http://localhost:9200/" : "http://search:9200/");""")]
    [InlineData("""new HttpClient().BaseAddress = new Uri($"http://localhost:{args[0]}/");""")]
    [InlineData("""new Own.HttpClient().BaseAddress = new Uri("http://localhost:9200/");""")]
    [InlineData("""builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.WithOrigins("http://localhost:9200")));""")]
    [InlineData("""System.Console.WriteLine("http://localhost:9200/");""")]
    public async Task OtherUrls_AreSilent(string statement) => Assert.Equal("", Of6002(await RunAsync(statement)));

    [Fact]
    public async Task WithoutAContainer_ItIsSilent() => Assert.Equal("", Of6002(await RepositoryRun.OfAsync(Program("""new HttpClient().BaseAddress = new Uri("http://localhost:9200/");"""))));

    [Theory]
    [InlineData(".editorconfig", "root = true\n[*.cs]\nconnlint.container = false\n", "")]
    [InlineData("own.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = false\n", "")]
    [InlineData("own.globalconfig", "is_global = true\nconnlint.container = false\nbuild_property.ConnLintContainer = true\n", "")]
    [InlineData("own.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = \n", "CONN6002 Warning localhost")]
    [InlineData("own.globalconfig", "is_global = true\nbuild_property.ConnLintContainer = true\n", "CONN6002 Warning localhost")]
    public async Task ProjectOfWhichTheUserSaysThatNoContainerRunsIt_IsSilent(string path, string content, string found)
        => Assert.Equal(found, Of6002(await RepositoryRun.OfAsync(Program("""new HttpClient().BaseAddress = new Uri("http://localhost:9200/");"""), [.. Files, (path, content)])));

    [Fact]
    public async Task Message_NamesServiceAndPort() => Assert.Contains(
        "'localhost:9200' in 'HttpClient.BaseAddress' leads the service 'shop' (compose.yaml:2) back to itself, where nobody listens for it; read it from the configuration, and in the container use 'search:9200', the service's name (compose.yaml:5)",
        await RepositoryRun.MessagesAsync(Program("""new HttpClient().BaseAddress = new Uri("http://localhost:9200/");"""), Files));

    private static (string, string)[] Files => [("compose.yaml", Compose), ("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")];

    private static string WithoutInformation(string said) => string.Join('\n', said.Split('\n').Where(static line => !line.Contains(" Info ", StringComparison.Ordinal)));

    private static string Of6002(string said) => string.Join('\n', said.Split('\n').Where(static line => line.StartsWith("CONN6002", StringComparison.Ordinal)));

    private static Task<string> RunAsync(string statement) => RepositoryRun.OfAsync(Program(statement), Files);

    private static string Program(string statement) =>
        $$"""
        using System.Net.Http.Json;
        using Microsoft.Extensions.Hosting;

        var builder = WebApplication.CreateBuilder(args);
        {{statement}}
        await builder.Build().RunAsync();
        static class Known { public const string Url = "http://localhost:9200/"; }
        class Search(HttpClient client) { public HttpClient Client => client; }
        namespace Own { public class HttpClient { public Uri? BaseAddress { get; set; } } }
        namespace Grpc.Net.Client { public class GrpcChannel { public static void ForAddress(string address) { } } }
        namespace Microsoft.AspNetCore.SignalR.Client { public static class HubConnectionBuilderHttpExtensions { public static void WithUrl(this object builder, string url) { } } }
        """;
}
