using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Clients;
using ConnLint.Testing;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Clients.LoopbackFromDeviceAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class LoopbackFromDeviceTests
{
    private const string Refused = """await new HttpClient().GetAsync("http://localhost:[|5000|]/orders");""";
    private const string Silent = """await new HttpClient().GetAsync("http://localhost:5000/orders");""";

    [Theory]
    [InlineData("Android")]
    [InlineData("iOS")]
    [InlineData("MAUI")]
    [InlineData("MAUI on Android")]
    public Task ProjectForDevices_Triggers(string platform) => InMethodAsync(platform, Refused);

    [Theory]
    [InlineData("MacCatalyst")]
    [InlineData("MAUI on Mac Catalyst")]
    [InlineData("none of them")]
    public Task ProjectForComputers_DoesNotTrigger(string platform) => InMethodAsync(platform, Silent);

    [Fact]
    public Task MauiOnWindows_DoesNotTrigger() => InMethodAsync("MAUI", Silent, """[assembly: System.Runtime.Versioning.TargetPlatform("Windows10.0.19041.0")]""");

    [Theory]
    [InlineData("""var client = new HttpClient { BaseAddress = new Uri("https://localhost:[|7020|]") };""")]
    [InlineData("""var client = new HttpClient(); client.BaseAddress = new("http://127.0.0.1:[|5000|]");""")]
    [InlineData("""await new HttpClient().GetStringAsync([|"http://localhost/orders"|]);""")]
    [InlineData("""await new HttpClient().GetAsync($"http://[::1]:[|5000|]/{client}");""")]
    [InlineData("""const string Url = "http://localhost:5000"; await new HttpClient().GetAsync([|Url|]);""")]
    [InlineData("""using var socket = new System.Net.WebSockets.ClientWebSocket(); await socket.ConnectAsync(new Uri("ws://localhost:[|5000|]/hub"), default);""")]
    [InlineData("""var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost:[|5000|]");""")]
    [InlineData("""if (client.Length > 0) await new HttpClient().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""switch (client) { default: await new HttpClient().GetAsync("http://localhost:[|5000|]"); break; }""")]
    public Task AnyClient_Triggers(string statements) => InMethodAsync("Android", statements.Replace("client = new", "made = new").Replace("client.Base", "made.Base"));

    [Theory]
    [InlineData("""if (Microsoft.Maui.Devices.DeviceInfo.Platform == Microsoft.Maui.Devices.DevicePlatform.Android) return; await new HttpClient().GetAsync("http://localhost:5000");""")]
    [InlineData("""if (OperatingSystem.IsWindows()) { await new HttpClient().GetAsync("http://localhost:5000"); }""")]
    [InlineData("""if (OperatingSystem.IsAndroid()) { } else await new HttpClient().GetAsync("http://localhost:5000");""")]
    [InlineData("""var isEmulator = client.Length > 0; if (isEmulator) await new HttpClient().GetAsync("http://localhost:5000");""")]
    [InlineData("""switch (Environment.OSVersion.Platform) { case PlatformID.Unix: await new HttpClient().GetAsync("http://localhost:5000"); break; }""")]
    [InlineData("""var task = Environment.OSVersion.Platform switch { _ => new HttpClient().GetAsync("http://localhost:5000") };""")]
    [InlineData("""var url = OperatingSystem.IsAndroid() ? "http://10.0.2.2:5000" : "http://localhost:5000"; await new HttpClient().GetAsync(url);""")]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:5000"); await new HttpClient().GetAsync("http://10.0.2.2:5000");""")]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:5000"); await new HttpClient().GetAsync($"http://10.0.2.2:5000/{client}");""")]
    [InlineData("""var host = "localhost"; if (client == "phone") host = "shop.local"; await new HttpClient().GetAsync($"http://{host}:5000");""")]
    public Task GuardedByPlatform_DoesNotTrigger(string statements) => InMethodAsync("MAUI on Android", statements);

    [Theory]
    [InlineData("""await new HttpClient().GetAsync("http://192.168.1.20:5000");""")]
    [InlineData("""await new HttpClient().GetAsync("https://shop.example");""")]
    [InlineData("""await new HttpClient().GetAsync("/orders");""")]
    [InlineData("""await new HttpClient().GetAsync(client);""")]
    [InlineData("""Console.WriteLine("http://localhost:5000");""")]
    public Task NoLoopbackClient_DoesNotTrigger(string statements) => InMethodAsync("Android", statements);

    [Theory]
    [InlineData("""var listener = new System.Net.HttpListener(); listener.Prefixes.Add("http://localhost:5000/");""")]
    [InlineData("""var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 5000);""")]
    [InlineData("""var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, client.Length);""")]
    public Task ServerOfTheApp_DoesNotTrigger(string statements) => InMethodAsync("Android", statements + " " + Silent);

    [Fact]
    public Task ServerOfTheAppOnAnotherPort_Triggers()
        => InMethodAsync("Android", "var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 5001); " + Refused);

    [Theory]
    [InlineData("Android", DiagnosticSeverity.Warning, "'http://localhost:5000' names the phone or emulator itself, where no server of the developer listens; the Android emulator calls the developer's machine '10.0.2.2': choose the host by platform")]
    [InlineData("iOS", DiagnosticSeverity.Info, "'http://localhost:5000' names the device itself, except in the simulator, where no server of the developer listens; take the host from the app's settings, or choose it by platform")]
    public Task Message_NamesTheDevice(string platform, DiagnosticSeverity severity, string message)
    {
        var test = TestOf(platform, Method("""await new HttpClient().GetAsync("http://localhost:{|#0:5000|}/orders?key=secret");"""));
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithSeverity(severity).WithMessage(message));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""static class Program { static System.Threading.Tasks.Task Main() => new System.Net.Http.HttpClient().GetAsync("http://localhost:[|5000|]"); }""")]
    [InlineData("""using Web = System.Net.Http.HttpClient; await new Web().GetAsync("http://localhost:[|5000|]");""")]
    [InlineData("""class Page(string name) { System.Net.Http.HttpClient Client { get; } = new() { BaseAddress = new("http://localhost:[|5000|]") }; string Name => name; }""")]
    public Task AnyShapeOfProgram_Triggers(string source) => TestOf("Android", source).RunAsync();

    [Theory]
    [InlineData("// <auto-generated />\nawait new System.Net.Http.HttpClient().GetAsync(\"http://localhost:5000\");")]
    [InlineData("await new Mine.HttpClient().GetAsync(\"http://localhost:5000\"); namespace Mine { class HttpClient { public Task GetAsync(string url) => Task.CompletedTask; } }")]
    public Task NotTheUsersClient_DoesNotTrigger(string source) => TestOf("Android", source).RunAsync();

    [Fact]
    public Task TestProject_DoesNotTrigger()
    {
        var test = TestOf("Android", Method(Silent));
        test.TestState.AnalyzerConfigFiles.Add(BuildProperties.Global(("IsTestProject", "true")));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""await new HttpClient().GetAsync("http://localhost:5000""")]
    [InlineData("""if (OperatingSystem. await new HttpClient().GetAsync("http://10.0.2.2:5000" """)]
    public Task BrokenSyntax_DoesNotCrash(string source)
    {
        var test = TestOf("Android", source);
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        test.DisabledDiagnostics.Add("CONN5005");
        return test.RunAsync();
    }

    private static Task InMethodAsync(string platform, string statements, string attribute = "") => TestOf(platform, attribute + Method(statements)).RunAsync();

    private static string Method(string statements) => "public class Shop { public async Task Ask(string client) { " + statements + " await Task.CompletedTask; } }";

    private static CSharpAnalyzerTest<LoopbackFromDeviceAnalyzer> TestOf(string platform, string source)
    {
        var test = new CSharpAnalyzerTest<LoopbackFromDeviceAnalyzer> { TestCode = source };
        test.TestState.AdditionalReferences.AddRange(DevicePlatforms.Of(platform));
        return test;
    }
}
