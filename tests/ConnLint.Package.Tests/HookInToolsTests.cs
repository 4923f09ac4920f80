using System;
using System.IO;
using System.Linq;
using ConnLint.Package.Tests.Fixture;
using Xunit.Abstractions;

namespace ConnLint.Package.Tests;

/// <summary>Real tools that load the app, or its runtime configuration, without meaning it to listen: the hook keeps out of their way.</summary>
[Collection(WithPackage.Name)]
public sealed class HookInToolsTests(PackedPackage package, ITestOutputHelper output)
{
    // Nothing is bound where this promises it, so a hook that spoke would have something to say, and soon.
    private static readonly (string, string)[] Promised =
        [("ASPNETCORE_URLS", "http://localhost:1"), ("DOTNET_LAUNCH_PROFILE", "http"), ("CONNLINT_HOOK_LIMIT", "0.5")];

    [Fact]
    public void DotnetEf_IsUndisturbed()
    {
        using var workspace = new Workspace(package);
        if (!IsServed(DotNet.Run(workspace.Root, "tool", "install", "dotnet-ef", "--version", "10.*", "--tool-path", workspace["tools"]))) return;
        workspace.WriteWeb("Shop", """
            using Microsoft.EntityFrameworkCore;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<Orders>(static options => options.UseSqlite("Data Source=orders.db"));
            builder.Build().Run();

            public sealed class Orders(DbContextOptions<Orders> options) : DbContext(options);
            """, "http://localhost:1", Workspace.Reference + Package("Microsoft.EntityFrameworkCore.Design") + Package("Microsoft.EntityFrameworkCore.Sqlite"));
        if (!IsServed(workspace.Build("Shop"))) return;

        var listing = DotNet.Start(workspace.Root, workspace["tools/dotnet-ef"], ["dbcontext", "list", "--project", "Shop", "--no-build", "--verbose"], Promised).WaitForExit(TimeSpan.FromMinutes(2));
        Assert.True(listing.ExitCode == 0, listing.Output);
        Assert.Contains("Orders", listing.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CONN7", listing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ApiDescriptionServer_IsUndisturbed()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddOpenApi();
            var app = builder.Build();
            app.MapOpenApi();
            app.MapGet("/", () => "hello");
            app.Run();
            """, "http://localhost:1", Workspace.Reference + Package("Microsoft.AspNetCore.OpenApi") + Package("Microsoft.Extensions.ApiDescription.Server"));
        var build = DotNet.Start(workspace.Root, "dotnet", ["build", "Shop"], Promised).WaitForExit(TimeSpan.FromMinutes(3));
        if (!IsServed(build)) return;

        Assert.DoesNotContain("CONN7", build.Output, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(workspace["Shop/obj"], "Shop.json", SearchOption.AllDirectories));
    }

    [Fact]
    public void DotnetTest_WithWebApplicationFactory_IsUndisturbed()
    {
        using var workspace = new Workspace(package);
        workspace.WriteWeb("Shop", """
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", () => "hello");
            app.Run();
            public partial class Program;
            """, "http://localhost:1");
        workspace.Write("Shop.Tests/Shop.Tests.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><IsTestProject>true</IsTestProject></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Shop/Shop.csproj" />
                {Workspace.Reference}{Package("Microsoft.AspNetCore.Mvc.Testing")}
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="17.*" /><PackageReference Include="xunit" Version="2.*" /><PackageReference Include="xunit.runner.visualstudio" Version="2.*" />
              </ItemGroup>
            </Project>
            """);
        workspace.Write("Shop.Tests/ShopTests.cs", """
            using Microsoft.AspNetCore.Mvc.Testing;
            using Xunit;

            public sealed class ShopTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
            {
                [Fact]
                public async Task Answers()
                {
                    Assert.Equal("hello", await factory.CreateClient().GetStringAsync("/"));
                    await Task.Delay(1000);
                }
            }
            """);
        if (!IsServed(workspace.Build("Shop.Tests"))) return;

        var test = DotNet.Start(workspace.Root, "dotnet", ["test", "Shop.Tests", "--no-build", "--logger", "console;verbosity=detailed"], Promised).WaitForExit(TimeSpan.FromMinutes(3));
        Assert.True(test.ExitCode == 0, test.Output);
        Assert.Contains("Passed", test.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CONN7", test.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Shop.Tests.runtimeconfig.dev.json", workspace.FilesOfConnLint("Shop.Tests/bin").Select(Path.GetFileName));
    }

    private bool IsServed(Completed restored) => PackedPackage.IsServed(restored, output);

    private static string Package(string name) => $"""<PackageReference Include="{name}" Version="10.*" />""";
}
