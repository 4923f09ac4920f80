using System.Threading.Tasks;
using ConnLint.Analyzers.Rules;
using ConnLint.Analyzers.Tests.Rules;
using ConnLint.Analyzers.Tests.Rules.Clients;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.Values;

/// <summary>Values that are put together: what CONN2003 knows of the port that is bound, and CONN5001 of the one that is asked.</summary>
public sealed class BuiltTextTests
{
    private const string Id = "CONN2003";

    [Theory]
    [InlineData("""string.Format("http://localhost:{0}", 6000)""")]
    [InlineData("""string.Format("http://{0}:{1}", "localhost", Own.Port)""")]
    [InlineData("""string.Format(null, "{0}://{1}:{2}/", "http", "localhost", 6000)""")]
    [InlineData("""string.Format("{3}{0}://{1}:{2}", "http", "localhost", 6000, "")""")]
    [InlineData("""new UriBuilder("http", "localhost", 6000).ToString()""")]
    [InlineData("""new UriBuilder { Port = 6000 }.ToString()""")]
    [InlineData("""new UriBuilder { Scheme = "http", Host = "127.0.0.1", Port = 6000 }.Uri.ToString()""")]
    [InlineData("""new UriBuilder("http://localhost:6000").Uri.AbsoluteUri""")]
    [InlineData("""new Uri("http://localhost:6000").OriginalString""")]
    [InlineData("""new Uri(new Uri("http://localhost:6000"), "/").ToString()""")]
    [InlineData("""Own.Url()""")]
    [InlineData("""Own.Block()""")]
    [InlineData("""Own.Property""")]
    [InlineData("""Own.Getter""")]
    [InlineData("""new Own().Instance""")]
    [InlineData("""$"http://localhost:{Own.PortOf(1)}" """)]
    [InlineData("""Local()""")]
    [InlineData("""new Own().Field""")]
    public Task BuiltUrl_IsKnown(string url) => BindAsync($"[|{url.Trim()}|]");

    [Theory]
    [InlineData("""args.Length > 0 ? "[|http://localhost:6000|]" : "http://localhost:5080" """)]
    [InlineData("""(args.Length > 0 ? ("http://localhost:5080") : args.Length > 1 ? "[|http://localhost:6000|]" : "[|http://localhost:6667|]")""")]
    [InlineData("""args[0] switch { "a" => "[|http://localhost:6000|]", "b" => "http://localhost:5080", _ => [|Own.Url()|] }""")]
    [InlineData("""builder.Environment.IsDevelopment() ? "[|http://localhost:6000|]" : "http://localhost:5080" """)]
    public Task EveryArm_IsJudged(string url) => BindAsync(url);

    [Theory]
    [InlineData("""args.Length > 0 ? args[0] : "http://localhost:6000" """)] // the fallback of what is computed
    [InlineData("""args[0] switch { "a" => "http://localhost:6000", _ => args[1] }""")]
    [InlineData("""args.Length > 0 ? null! : "http://localhost:6000" """)]
    [InlineData("""string.Format("http://localhost:{0:D4}", 6000)""")]
    [InlineData("""string.Format("http://localhost:{0}", args[0])""")]
    [InlineData("""string.Format("http://localhost:{1}", 6000)""")]
    [InlineData("""string.Format("http://localhost:{0", 6000)""")]
    [InlineData("""string.Format(args[0], 6000)""")]
    [InlineData("""string.Concat("http://localhost:", 6000)""")]
    [InlineData("""new UriBuilder("http", "localhost", args.Length).ToString()""")]
    [InlineData("""new UriBuilder("http://localhost:6000") { Port = 5080 }.ToString()""")]
    [InlineData("""new UriBuilder { Scheme = "http", Host = args[0], Port = 6000 }.Uri.ToString()""")]
    [InlineData("""Changed().ToString()""")]
    [InlineData("""url.EndsWith("6000") ? url : "http://localhost:5080" """)]
    [InlineData("""new Uri(new Uri(args[0]), "http://localhost:6000").ToString()""")]
    [InlineData("""Own.Computed()""")]
    [InlineData("""new Own().Assigned""")]
    [InlineData("""new Own().AssignedByThis""")]
    [InlineData("""new Own().Changing""")]
    [InlineData("""new Own().Virtual""")]
    [InlineData("""Own.Settable""")]
    [InlineData("""Own.Twice()""")]
    [InlineData("""Own.Generic<int>()""")]
    [InlineData("""Own.Recursive()""")]
    [InlineData("""new Other().ToString()""")]
    public Task OtherUrl_IsUnknown(string url) => BindAsync(url);

    [Theory]
    [InlineData("""[|Far.Url()|]""")]
    [InlineData("""[|Far.Block()|]""")]
    [InlineData("""[|Far.Property|]""")]
    [InlineData("""[|Far.Field|]""")]
    [InlineData("""[|$"http://localhost:{Far.Port()}"|]""")]
    [InlineData("""[|$"http://localhost:{Far.Number}"|]""")]
    [InlineData("""Far.Computed()""")]
    [InlineData("""Far.Changing""")]
    [InlineData("""new Far().Virtual""")]
    [InlineData("""Made.Field""")]
    public Task LiteralOfAnotherFile_IsKnown(string url) => BindAsync(url);

    [Theory]
    [InlineData("CONN2005", """builder.WebHost.UseUrls(builder.Environment.IsDevelopment() ? "[|http://localhost:7000|]" : "http://localhost:5000");""")]
    [InlineData("CONN2005", """builder.WebHost.UseUrls(builder.Environment.IsProduction() ? "http://localhost:5000" : "[|http://localhost:7000|]");""")]
    [InlineData("CONN1005", """builder.WebHost.UseUrls(builder.Environment.IsDevelopment() ? "[|http://192.168.1.20:5080|]" : "http://192.168.1.21:5080");""")]
    public Task ArmOfAnEnvironment_IsJudgedInIt(string id, string statement) => EndpointTest.InProgramAsync(id, statement);

    [Theory]
    [InlineData("""client.BaseAddress = [|new UriBuilder("http", "localhost", 5999).Uri|];""")]
    [InlineData("""client.BaseAddress = new Uri([|string.Format("http://localhost:{0}/api", 5999)|]);""")]
    [InlineData("""client.BaseAddress = new Uri([|Url()|]);""")]
    [InlineData("""await client.GetAsync([|Url()|]);""")]
    [InlineData("""await client.GetAsync(args.Length > 0 ? "http://localhost:5100" : "http://localhost:[|5999|]");""")]
    [InlineData("""client.BaseAddress = new Uri(args.Length > 0 ? "http://localhost:[|5999|]" : "http://localhost:[|5998|]");""")]
    [InlineData("""client.BaseAddress = args.Length > 0 ? new Uri("http://localhost:5100") : new Uri("http://localhost:[|5999|]");""")]
    [InlineData("""await client.GetAsync(args[0] switch { "a" => "http://localhost:[|5999|]", _ => "http://localhost:5100" });""")]
    public Task Client_IsKnown(string statement) => new ClientTest { TestCode = Client(statement) }.RunAsync();

    [Theory]
    [InlineData("""client.BaseAddress = new UriBuilder(args[0]).Uri;""")]
    [InlineData("""client.BaseAddress = new UriBuilder { Host = "localhost", Port = args.Length }.Uri;""")]
    [InlineData("""await client.GetAsync(args.Length > 0 ? args[0] : "http://localhost:5999");""")]
    [InlineData("""await client.GetAsync(string.Format("http://localhost:{0}", args[0]));""")]
    [InlineData("""client.BaseAddress = builder.Environment.IsDevelopment() ? new Uri("http://localhost:5100") : new Uri("http://localhost:5999");""")]
    public Task OtherClient_IsSilent(string statement) => new ClientTest { TestCode = Client(statement) }.RunAsync();

    private static string Client(string statement) =>
        $$"""
        using Microsoft.Extensions.Hosting;
        var builder = WebApplication.CreateBuilder(args);
        var client = new HttpClient();
        {{statement}}
        static string Url() => "http://localhost:5999/api";
        """;

    private static Task BindAsync(string url)
    {
        var test = new CSharpAnalyzerTest<EndpointRulesAnalyzer>
        {
            TestCode = $$"""
            using Microsoft.Extensions.Hosting;
            var builder = WebApplication.CreateBuilder(args);
            var url = "http://localhost:6000";
            builder.WebHost.UseUrls({{url}});
            string Local() { return "http://localhost:6000"; }
            UriBuilder Changed() => new UriBuilder("http", "localhost", 6000);
            class Base { public virtual string Virtual => "http://localhost:6000"; }
            class Own : Base
            {
                public const int Port = 6000;
                public readonly string Field = "http://localhost:6000", Assigned = "http://localhost:6000", AssignedByThis = "http://localhost:6000";
                public string Changing = "http://localhost:6000";
                public Own() { Assigned = Environment.MachineName; this.AssignedByThis = Environment.MachineName; }
                public static string Url() => "http://localhost:6000";
                public static string Block() { return "http://localhost:6000"; }
                public static string Property => "http://localhost:6000";
                public static string Getter { get { return "http://localhost:6000"; } }
                public string Instance { get => "http://localhost:6000"; }
                public static int PortOf(int any) => Port;
                public static string Computed() => Environment.MachineName + ":6000";
                public static string Settable { get => "http://localhost:6000"; set { } }
                public static string Twice() => Url();
                public static string Generic<T>() => "http://localhost:6000";
                public static string Recursive() => Recursive();
            }
            class Other { public override string ToString() => "http://localhost:6000" + Environment.NewLine; }
            """,
        };
        test.TestState.Sources.Add("""
            class Far
            {
                public static readonly string Field = "http://localhost:6000";
                public static readonly int Number = 6000;
                public static string Changing = "http://localhost:6000";
                public static string Url() => "http://localhost:6000";
                public static string Block() { return "http://localhost:6000"; }
                public static string Property => "http://localhost:6000";
                public static int Port() => 6000;
                public static string Computed() => System.Environment.MachineName + ":6000";
                public virtual string Virtual => "http://localhost:6000";
            }
            class Made
            {
                public static readonly string Field = "http://localhost:6000";
                static Made() { Field = System.Environment.MachineName; }
            }
            """);
        test.DisabledDiagnostics.AddRange(OtherRules.Than<EndpointRulesAnalyzer>(Id));
        return test.RunAsync();
    }
}
