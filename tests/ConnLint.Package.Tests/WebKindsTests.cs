using System;
using System.IO;
using ConnLint.Package.Tests.Fixture;
using Xunit.Abstractions;

namespace ConnLint.Package.Tests;

/// <summary>
/// Every kind of web app: a build warns of the planted listener and of the settings that move the app away from its launch profile, and of nothing else; the hook tells where
/// the app listens instead, unless the kind switches hooks off.
/// </summary>
[Collection(WithPackage.Name)]
public sealed class WebKindsTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Output = "Shop/bin/Debug/net10.0";

    private readonly string _promised = $"http://localhost:{Workspace.FreePort()}";

    [Theory]
    [InlineData("CreateBuilder", "")]
    [InlineData("CreateSlimBuilder", """app.MapGet("/", () => "hello");""")]
    public void MinimalApi(string builder, string routes)
    {
        using var workspace = WithApp(builder, routes: routes);
        AssertOnlyPlanted(workspace, workspace.Build("Shop"));
        AssertTold(workspace);
    }

    [Fact]
    public void RazorPages()
    {
        using var workspace = WithApp("CreateBuilder", "builder.Services.AddRazorPages();", "app.MapRazorPages();");
        workspace.Write("Shop/Pages/Index.cshtml", "@page\n@{ var name = \"you\"; }\n<p>Hello @name</p>\n");
        AssertOnlyPlanted(workspace, workspace.Build("Shop"));
        AssertTold(workspace);
    }

    [Fact]
    public void Grpc()
    {
        using var workspace = WithApp(
            "CreateBuilder", "builder.Services.AddGrpc();", "app.MapGrpcService<Prices>();",
            """<PackageReference Include="Grpc.AspNetCore" Version="2.*" /><Protobuf Include="prices.proto" GrpcServices="Server" />""");
        workspace.Write("Shop/appsettings.json", File.ReadAllText(workspace["Shop/appsettings.json"]).Replace("\"Url\"", "\"Protocols\": \"Http2\", \"Url\"", StringComparison.Ordinal));
        workspace.Write("Shop/prices.proto", """
            syntax = "proto3";
            option csharp_namespace = "Shop";
            service Pricing { rpc Ask (Question) returns (Answer); }
            message Question { string item = 1; }
            message Answer { int32 cents = 1; }
            """);
        workspace.Write("Shop/Prices.cs", """
            using Grpc.Core;
            using Shop;
            public sealed class Prices : Pricing.PricingBase
            {
                public override Task<Answer> Ask(Question request, ServerCallContext context) => Task.FromResult(new Answer { Cents = 5 });
            }
            """);

        var build = workspace.Build("Shop");
        if (!PackedPackage.IsServed(build, output)) return;
        AssertOnlyPlanted(workspace, build);
        AssertTold(workspace);
    }

    [Fact]
    public void AheadOfTime_BuildsWithoutTheHookAndSaysSo()
    {
        using var workspace = WithApp("CreateSlimBuilder", properties: "<PublishAot>true</PublishAot>");
        var build = workspace.Build("Shop");
        if (!PackedPackage.IsServed(build, output)) return;
        AssertOnlyPlanted(workspace, build);
        Assert.Single(build.LinesWith("ConnLint: this app starts without the startup hook, because PublishTrimmed, PublishAot"));
        Assert.DoesNotContain(workspace.FilesOfConnLint("Shop/bin"), static file => file.EndsWith(".json", StringComparison.Ordinal));
    }

    private static void AssertOnlyPlanted(Workspace workspace, Completed build)
        => workspace.AssertWarnsOnly(build, "Shop/Listeners.cs(3,85): warning CONN1001", "Shop/Properties/launchSettings.json(5,26): warning CONN4001");

    private void AssertTold(Workspace workspace)
    {
        var start = DotNet.StartAndStop(workspace[Output], "dotnet", ["Shop.dll"], ("ASPNETCORE_URLS", _promised), ("ASPNETCORE_ENVIRONMENT", "Development"));
        Assert.Single(start.Split('\n'), line => line.Contains($"CONN7007: Expected {_promised}", StringComparison.Ordinal));
    }

    private Workspace WithApp(string builder, string services = "", string routes = "", string items = "", string properties = "")
    {
        var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", $"""
            var builder = WebApplication.{builder}(args);
            {services}
            var app = builder.Build();
            {routes}
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("STARTED"));
            app.Run();
            """, _promised, Workspace.Reference + items);
        workspace.Write("Shop/Shop.csproj", File.ReadAllText(workspace["Shop/Shop.csproj"]).Replace("<Nullable>", properties + "<Nullable>", StringComparison.Ordinal));
        workspace.Write("Shop/Listeners.cs", Workspace.Listener);
        workspace.Write("Shop/appsettings.json", $$"""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://localhost:{{Workspace.FreePort()}}" } } } }""");
        return workspace;
    }
}
