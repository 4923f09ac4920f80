using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using ConnLint.Analyzers.Rules.BindAddress;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Analyzers.Tests.Symbols;

/// <summary>What the rules call foreign types, methods and parameters, against the assemblies that define them.</summary>
public sealed class MetadataNamesTests
{
    // Packages that are not part of the shared frameworks, so that nothing here can resolve them.
    private static readonly string[] NotAvailableHere = ["GrpcChannel", "HubConnectionBuilderHttpExtensions", "PlaywrightPage", "SerilogLog", "WebApplicationFactory", "TestServer", "AndroidActivity", "AppleApplication", "AspireResources", "MauiDeviceInfo", "JwtBearerOptions", "OpenIdConnectOptions", "ProxyDestination"];

    private static readonly Assembly Analyzers = typeof(BindsAllInterfacesAnalyzer).Assembly;

    private static readonly CSharpCompilation Frameworks = CSharpCompilation.Create("frameworks", references:
        new[] { typeof(object), typeof(WebApplication) }
            .SelectMany(static type => Directory.GetFiles(Path.GetDirectoryName(type.Assembly.Location)!, "*.dll"))
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)))
            .Where(static path => !path.EndsWith(".Native.dll", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)));

    public static TheoryData<string> Names => [.. Constants().Where(static constant => !NotAvailableHere.Contains(constant.Name)).Select(static constant => constant.Value)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_ResolvesInTheFrameworks(string metadataName)
        => Assert.Equal(Accessibility.Public, Frameworks.GetTypeByMetadataName(metadataName)?.DeclaredAccessibility);

    [Fact]
    public void NamesNotAvailableHere_AreStillConstants()
        => Assert.Empty(NotAvailableHere.Except(Constants().Select(static constant => constant.Name)));

    [Fact]
    public void Symbols_AreResolvedFromEveryName()
    {
        var symbols = Analyzers.GetType("ConnLint.Analyzers.Symbols.KnownSymbols", throwOnError: true)!
            .GetProperties().Where(static property => property.PropertyType.Name == nameof(INamedTypeSymbol)).Select(static property => property.Name);
        Assert.Equal(Constants().Select(static constant => constant.Name).Order(), symbols.Order());
    }

    [Theory]
    [InlineData(typeof(KestrelServerOptions), "Listen", "address", "port")]
    [InlineData(typeof(KestrelServerOptions), "Listen", "endPoint")]
    [InlineData(typeof(KestrelServerOptions), "ListenAnyIP", "port")]
    [InlineData(typeof(KestrelServerOptions), "ListenLocalhost", "port")]
    [InlineData(typeof(HostingAbstractionsWebHostBuilderExtensions), "UseUrls", "urls")]
    [InlineData(typeof(HostingAbstractionsWebHostBuilderExtensions), "PreferHostingUrls")]
    [InlineData(typeof(IWebHostBuilder), "UseSetting", "key", "value")]
    [InlineData(typeof(WebApplication), "Run", "url")]
    [InlineData(typeof(WebApplication), "RunAsync", "url")]
    [InlineData(typeof(WebApplication), "get_Urls")]
    [InlineData(typeof(System.Net.Sockets.TcpListener), ".ctor", "localaddr", "port")]
    [InlineData(typeof(System.Net.Sockets.TcpListener), ".ctor", "localEP")]
    [InlineData(typeof(System.Net.Sockets.TcpListener), "Create", "port")]
    [InlineData(typeof(System.Net.Sockets.Socket), "Bind", "localEP")]
    [InlineData(typeof(System.Net.HttpListenerPrefixCollection), "Add", "uriPrefix")]
    public void Member_HasTheseParameters(Type type, string member, params string[] parameters)
    {
        var candidates = type.GetMember(member).OfType<MethodBase>().Select(static method => method.GetParameters().Select(static parameter => parameter.Name));
        Assert.Contains(candidates, names => parameters.All(names.Contains));
    }

    [Fact]
    public void HostingKeys_MeanWhatTheRulesTakeThemFor()
        => Assert.Equal(("urls", "preferHostingUrls"), (WebHostDefaults.ServerUrlsKey, WebHostDefaults.PreferHostingUrlsKey));

    private static IEnumerable<(string Name, string Value)> Constants()
        => Analyzers.GetType("ConnLint.Analyzers.Symbols.MetadataNames", throwOnError: true)!
            .GetFields().Select(static field => (field.Name, (string)field.GetRawConstantValue()!));
}
