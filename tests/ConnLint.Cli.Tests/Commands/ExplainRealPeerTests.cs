using System;
using System.Threading.Tasks;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command against servers that others have written, as their packages install them.</summary>
public sealed class ExplainRealPeerTests : IDisposable
{
    private readonly ScratchRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [InstalledFact(InstalledProgram.Nginx)]
    public async Task Nginx_IsReachable()
    {
        await using var server = await RealServer.NginxAsync();
        Assert.StartsWith($"CONN8010 http://127.0.0.1:{server.Port} accepts connections, held by nginx (process ", await ExplainAsync($"http://127.0.0.1:{server.Port}", 0), StringComparison.Ordinal);
        Assert.Contains($"speaks HTTP/1.1 in clear text; use http://127.0.0.1:{server.Port}", await ExplainAsync($"https://127.0.0.1:{server.Port}", 1), StringComparison.Ordinal);
    }

    [InstalledFact(InstalledProgram.Nginx)]
    public async Task NginxByHttps_IsAskedInTheWrongProtocol()
    {
        await using var server = await RealServer.NginxAsync(isTls: true);
        var output = await ExplainAsync($"http://127.0.0.1:{server.Port}", 1);
        Assert.StartsWith("CONN8006 ", output, StringComparison.Ordinal);
        Assert.Contains($"speaks TLS; use https://127.0.0.1:{server.Port}", output, StringComparison.Ordinal);
    }

    [InstalledFact(InstalledProgram.Redis)]
    public async Task Redis_IsNoWebServer()
    {
        await using var server = await RealServer.RedisAsync();
        var output = await ExplainAsync($"http://127.0.0.1:{server.Port}", 1);
        Assert.StartsWith("CONN8006 ", output, StringComparison.Ordinal);
        Assert.Contains("redis-server (process ", output, StringComparison.Ordinal);
        Assert.Contains("speaks the protocol of Redis; use a client of that protocol", output, StringComparison.Ordinal);
    }

    [InstalledFact(InstalledProgram.InitDb, InstalledProgram.Postgres)]
    public async Task PostgreSql_IsNoWebServer()
    {
        await using var server = await RealServer.PostgreSqlAsync();
        var output = await ExplainAsync($"http://127.0.0.1:{server.Port}", 1);
        Assert.StartsWith("CONN8006 ", output, StringComparison.Ordinal);
        Assert.Contains("speaks the protocol of PostgreSQL; use a client of that protocol", output, StringComparison.Ordinal);
    }

    private async Task<string> ExplainAsync(string url, int exitCode)
    {
        var (code, output, error) = await ConnLintProcess.RunAsync(_repository.Folder, ["explain", url]);
        Assert.Equal("", error);
        Assert.True(code == exitCode, output);
        return output;
    }
}
