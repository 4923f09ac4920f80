using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Looking;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Tests.Explaining;

public sealed class EarlierLookTests : IDisposable
{
    private const string Both = "127.0.0.1 ::1";

    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("http://localhost:5080", "\"Url\": \"http://localhost:5080/api\"", true)]
    [InlineData("http://localhost:5080", "\"Url\": \"https://localhost:5080\"", false)]
    [InlineData("localhost:5080", "\"Url\": \"https://localhost:5080\"", true)]
    [InlineData("http://localhost:5080", "- \"5080:80\"", true)]
    [InlineData("http://localhost:5080", "\"http://localhost:50801\"", false)]
    [InlineData("http://localhost:5080", "Host=db;Port=5080;Database=x", true)]
    [InlineData("https://localhost:5080", "\"http://localhost:5090;https://localhost:5080\"", true)]
    public void Endpoint_IsNamedByItsPortAndNotWithTheOtherScheme(string url, string text, bool isNamed)
    {
        Assert.True(Target.TryParse(url, out var target, out _));
        Assert.Equal(isNamed, TargetInText.IsIn(text, target));
    }

    [Fact]
    public void ValueBeside_IsNotTheOneAtThePlace()
    {
        const string Line = """{ "a": "http://localhost:5080", "b": "http://localhost:5090" }""";
        Assert.True(Target.TryParse("5080", out var target, out _));
        Assert.True(TargetInText.IsIn(Line, At(Line, "http://localhost:5080"), target));
        Assert.False(TargetInText.IsIn(Line, At(Line, "http://localhost:5090"), target));
    }

    [Theory]
    [InlineData("var x = Environment.GetEnvironmentVariable(\"CATALOG_URL\") ?? throw new Exception();", true)]
    [InlineData("var x = configuration[\"CATALOG_URL\"]!;", true)]
    [InlineData("var x = Environment.GetEnvironmentVariable(\"CATALOG_URL\") ?? \"http://localhost\";", false)]
    [InlineData("var x = Environment.GetEnvironmentVariable(\"DOTNET_ROOT\")!;", false)]
    [InlineData("var x = Environment.GetEnvironmentVariable(\"DECLARED_URL\")!;", false)]
    [InlineData("app.MapGet(\"/\", () => 1);", false)]
    public void Glance_SeesAVariableThatMayBeMissing(string code, bool mayMiss) => Assert.Equal(mayMiss, CodeGlance.MayMissVariable(new RepositoryFile("Program.cs", code), "\"DECLARED_URL\": \"x\""));

    [Theory]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5099\");", "CONN4002", "Program.cs:2")]
    [InlineData("builder.WebHost.ConfigureKestrel(options => options.ListenLocalhost(5099));", "CONN4001", "Program.cs:2")]
    [InlineData("var key = Environment.GetEnvironmentVariable(\"CATALOG_URL\") ?? throw new InvalidOperationException(); new HttpClient { BaseAddress = new Uri(key) }.Dispose();", "CONN3002", "Program.cs:2")]
    public async Task CodeThatBreaksThePromise_IsNamedWithItsLine(string statement, string rule, string place)
    {
        WriteApi(statement);
        var verdict = await LookAsync("http://localhost:5080");
        Assert.Equal((rule, place), (verdict.Earlier?.Rule.Id, Path.GetFileName(verdict.Earlier?.Place)));
        Assert.StartsWith($"repair {verdict.Earlier!.Place}: ", verdict.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("var name = Environment.GetEnvironmentVariable(\"SHOP_NAME\") ?? \"shop\";")]
    [InlineData("builder.WebHost.UseUrls(\"http://localhost:5080\");")]
    public async Task CodeThatKeepsThePromise_LeavesTheVerdict(string statement)
    {
        WriteApi(statement);
        var verdict = await LookAsync("http://localhost:5080");
        Assert.Null(verdict.Earlier);
        Assert.StartsWith("start it: dotnet run", verdict.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherProjectOnThePort_IsNotWhyThisOneDoesNotListen()
    {
        WriteApi("builder.WebHost.UseUrls(\"http://localhost:5080\");");
        _repository.WriteWebProject("Zoo", "http://localhost:5080");
        _repository.Write("Zoo/Program.cs", "using var client = new HttpClient { BaseAddress = new Uri(Environment.GetEnvironmentVariable(\"ZOO_URL\") ?? throw new InvalidOperationException()) };");
        Assert.Null((await LookAsync("http://localhost:5080")).Earlier);
    }

    [Fact]
    public async Task ClientInCode_IsFound()
    {
        WriteApi("var client = new HttpClient { BaseAddress = new Uri(\"http://localhost:5008\") };");
        _repository.WriteWebProject("Zoo", "http://localhost:5018");
        Assert.Equal("CONN5001", (await LookAsync("http://localhost:5008")).Earlier?.Rule.Id);
        Assert.Null((await LookAsync("http://localhost:5009")).FoundEarlierBy);
    }

    [Fact]
    public async Task FindingNearby_WinsAgainstOneFarAway()
    {
        foreach (var folder in new[] { "a", "z" }) _repository.Write($"{folder}/api.http", "GET http://localhost:5008/orders\n");
        WriteApi("");
        Assert.Equal("a/api.http:1", (await LookAsync("http://localhost:5008")).Earlier?.Place);
        Assert.Equal("api.http:1", (await LookAsync("http://localhost:5008", "z")).Earlier?.Place);
    }

    [Fact]
    public void KnownEndpointThatListens_IsStillTheFirstAdvice()
    {
        var seen = Seen.Asking("http://localhost:5008", Both) with { Promises = [Seen.Promise("http://localhost:5080")], Others = [Seen.Held("127.0.0.1:5080")] };
        var finding = new EarlierFinding(RuleCatalogue.NobodyListens, "web/vite.config.ts:6", "Nobody listens; the nearest is that", "the nearest is that");
        Assert.Equal("use http://localhost:5080, or repair web/vite.config.ts:6: the nearest is that", NothingListeningVerdict.Because(finding, VerdictEngine.Decide(seen), seen).Fix);
    }

    [Fact]
    public void DatabasePort_IsNoTypoOfAPage()
        => Assert.StartsWith("Nothing listens on http://localhost:5432, and no project", VerdictEngine.Decide(Seen.Asking("localhost:5432", Both) with { Promises = [Seen.Promise("http://localhost:5080")] }).Message, StringComparison.Ordinal);

    private static TextPlace At(string text, string value) => new("x", text.IndexOf(value, StringComparison.Ordinal), value.Length, 0, 0);

    private void WriteApi(string statement)
    {
        _repository.WriteWebProject("Api", "http://localhost:5080");
        _repository.Write("Api/Program.cs", $"var builder = WebApplication.CreateBuilder(args);\n{statement}\nvar app = builder.Build();\napp.Run();\n");
    }

    private async Task<Verdict> LookAsync(string url, string current = "")
    {
        var found = new SolutionPromises(_repository.Folder).Read();
        var evidence = Seen.Asking(url, Both) with { Promises = found.Promises };
        var look = new EarlierLook(evidence.Target, found, Path.Combine(_repository.Folder, current));
        var verdict = await look.AddToAsync(VerdictEngine.Decide(evidence), evidence, CancellationToken.None);
        Assert.Empty(look.Gaps);
        return verdict;
    }
}
