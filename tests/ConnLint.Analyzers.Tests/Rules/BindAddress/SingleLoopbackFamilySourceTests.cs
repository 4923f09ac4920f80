using System;
using System.Linq;
using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

/// <summary>CONN1004 on endpoints that C# binds; SingleLoopbackFamilyTests has the configuration files.</summary>
public sealed class SingleLoopbackFamilySourceTests
{
    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5080));", "IPAddress.Loopback")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.IPv6Loopback, 5080));", "IPAddress.IPv6Loopback")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(new IPEndPoint(IPAddress.Loopback, 5080)));", "IPAddress.Loopback")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.Listen(IPAddress.Loopback, 5080); o.Listen(IPAddress.IPv6Loopback, 5081); });", "IPAddress.Loopback", "IPAddress.IPv6Loopback")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:5080\");", "http://127.0.0.1:5080")]
    [InlineData("builder.WebHost.UseUrls(\"http://[::1]:5080;https://localhost:5081\");", "http://[::1]:5080")]
    public async Task OneFamily_Triggers(string bind, params string[] shown) => Assert.Equal(shown.Select(static text => "CONN1004 Info " + text), await SaidAsync(bind));

    [Theory]
    [InlineData("builder.WebHost.ConfigureKestrel(o => { o.Listen(IPAddress.Loopback, 5080); o.Listen(IPAddress.IPv6Loopback, 5080); });")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(5080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.ListenAnyIP(5080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Parse(args[0]), 5080));")]
    [InlineData("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, int.Parse(args[0])));")]
    [InlineData("if (args.Length > 0) builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5080));")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5080\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:5080;http://[::1]:5080\");")]
    [InlineData("builder.WebHost.UseUrls(\"http://127.0.0.1:5080\"); builder.WebHost.ConfigureKestrel(o => o.ListenLocalhost(5081));")]
    [InlineData("var end = new IPEndPoint(IPAddress.Loopback, 5080);")]
    public async Task OtherBinds_DoNotTrigger(string bind) => Assert.Empty(await SaidAsync(bind));

    [Fact]
    public async Task ClientOfTheOtherFamily_MakesItAWarning()
        => Assert.Equal(["CONN1004 Warning IPAddress.Loopback"], await SaidAsync("builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5080));", ("Api.http", "GET http://[::1]:5080/\n")));

    [Fact]
    public async Task Container_DoesNotTrigger() => Assert.Empty(await SaidAsync(
        "builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5080));", ("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")));

    [Fact]
    public async Task StartAsProduction_DoesNotTrigger() => Assert.Empty(await SaidAsync(
        "builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 5080));", ("Properties/launchSettings.json", """{ "profiles": { "http": { "commandName": "Project" } } }""")));

    private static async Task<string[]> SaidAsync(string bind, params (string Path, string Content)[] files)
    {
        const string Launch = """{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development" } } } }""";
        var all = files.Any(static file => file.Path.StartsWith("Properties", StringComparison.Ordinal)) ? files : [.. files, ("Properties/launchSettings.json", Launch)];
        var said = await RepositoryRun.OfAsync($"using System.Net;\n\nvar builder = WebApplication.CreateBuilder(args);\n{bind}\nbuilder.Build().Run();\n", all);
        return [.. said.Split('\n').Where(static line => line.StartsWith("CONN1004", StringComparison.Ordinal))];
    }
}
