using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Clients;
using ConnLint.CodeFixes.Rules.Clients;
using ConnLint.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

public sealed class LoopbackFromDeviceFixTests
{
    private const string Choice = """{(DeviceInfo.Platform == DevicePlatform.Android ? "10.0.2.2" : "localhost")}""";

    [Theory]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/orders"); // all""", "await client.GetAsync($\"http://" + Choice + ":5000/orders\"); // all")]
    [InlineData("""await client.GetAsync([|"http://localhost"|]);""", "await client.GetAsync($\"http://" + Choice + "\");")]
    [InlineData("""await client.GetAsync($"http://localhost:[|5000|]/orders/{id}");""", "await client.GetAsync($\"http://" + Choice + ":5000/orders/{id}\");")]
    [InlineData("""client.BaseAddress = new Uri("https://localhost:[|7020|]");""", "client.BaseAddress = new Uri($\"https://" + Choice + ":7020\");")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/orders/" + id);""", "await client.GetAsync($\"http://" + Choice + ":5000/orders/\" + id);")]
    public Task Host_DependsOnThePlatform(string statement, string repaired) => FixOf(statement, repaired).RunAsync();

    [Fact]
    public Task HostsOfTwoClients_DependOnThePlatform()
    {
        // With the first, the file names the emulator's host, so that the second is no longer reported: only fix-all repairs both.
        var test = FixOf(
            """await client.GetAsync("http://127.0.0.1:[|5000|]/a"); await client.GetAsync("http://[::1]:[|5000|]/b");""",
            """await client.GetAsync($"http://{(DeviceInfo.Platform == DevicePlatform.Android ? "10.0.2.2" : "127.0.0.1")}:5000/a"); await client.GetAsync("http://[::1]:5000/b");""");
        test.BatchFixedCode = Source(
            """await client.GetAsync($"http://{(DeviceInfo.Platform == DevicePlatform.Android ? "10.0.2.2" : "127.0.0.1")}:5000/a"); await client.GetAsync($"http://{(DeviceInfo.Platform == DevicePlatform.Android ? "10.0.2.2" : "[::1]")}:5000/b");""");
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""const string Url = "http://localhost:5000"; await client.GetAsync([|Url|]);""")]
    [InlineData("await client.GetAsync(@\"http://localhost:[|5000|]\");")]
    [InlineData("""await client.GetAsync([|"http://" + "localhost:5000"|]);""")]
    [InlineData("""await client.GetAsync("http://user@localhost:[|5000|]");""")]
    [InlineData("""await client.GetAsync("http://localhost:[|5000|]/{id}");""")]
    public Task WhatHasNoPlaceForAChoice_IsNotChanged(string statement) => FixOf(statement, statement).RunAsync();

    [Fact]
    public Task WithoutMaui_IsNotOffered()
    {
        var test = FixOf("""await client.GetAsync("http://localhost:[|5000|]");""", """await client.GetAsync("http://localhost:[|5000|]");""", "");
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.Add(DevicePlatforms.Android);
        return test.RunAsync();
    }

    [Fact]
    public Task OlderCSharp_IsNotOffered()
    {
        var test = FixOf("""await client.GetAsync("http://localhost:[|5000|]");""", """await client.GetAsync("http://localhost:[|5000|]");""");
        test.LanguageVersion = LanguageVersion.CSharp10;
        return test.RunAsync();
    }

    private static CSharpCodeFixTest<LoopbackFromDeviceAnalyzer, LoopbackFromDeviceFixer> FixOf(string statement, string repaired, string usings = "using Microsoft.Maui.Devices;")
    {
        var test = new CSharpCodeFixTest<LoopbackFromDeviceAnalyzer, LoopbackFromDeviceFixer> { TestCode = Source(statement, usings), FixedCode = Source(repaired, usings) };
        test.TestState.AdditionalReferences.AddRange(DevicePlatforms.Of("MAUI on Android"));
        return test;
    }

    private static string Source(string statement, string usings = "using Microsoft.Maui.Devices;") => $$"""
        {{usings}}
        public class Shop
        {
            public async Task Ask(HttpClient client, string id)
            {
                {{statement}}
                await Task.CompletedTask;
            }
        }
        """;
}
