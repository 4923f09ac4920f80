using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>A test of one rule of <see cref="EndpointRulesAnalyzer"/>: statements of a web program, or a whole file.</summary>
internal sealed class EndpointTest : CSharpAnalyzerTest<EndpointRulesAnalyzer>
{
    public EndpointTest(string id, string source)
    {
        TestCode = source;
        DisabledDiagnostics.AddRange(OtherRules.Than<EndpointRulesAnalyzer>(id));
    }

    public static Task InProgramAsync(string id, string statement) => new EndpointTest(id, Program(statement)).RunAsync();

    public static Task WithConfigurationAsync(string id, string globalConfiguration, string statement)
    {
        var test = new EndpointTest(id, Program(statement));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + globalConfiguration + "\n"));
        return test.RunAsync();
    }

    private static string Program(string statement) =>
        $$"""
        using System.Net;
        using System.Net.Sockets;

        var builder = WebApplication.CreateBuilder(args);
        {{statement}}
        static class Known
        {
            public const int Blocked = 6000, Low = 443, AirPlay = 7000, Dynamic = 50123;
            public const string Name = "http://shop.local:5080";
            public static readonly IPAddress Lan = IPAddress.Parse("192.168.1.20");
        }
        """;
}
