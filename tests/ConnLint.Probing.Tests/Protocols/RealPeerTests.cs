using System;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Protocols;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Probing.Tests.Protocols;

/// <summary>What other people's servers answer, as their packages install them.</summary>
public sealed class RealPeerTests
{
    // Redis waits for the end of a line that no greeting of TLS has.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    [InstalledFact(InstalledProgram.Nginx)]
    public async Task Nginx_SpeaksHttp()
    {
        await using var server = await RealServer.NginxAsync();
        foreach (var isTlsExpected in new[] { false, true }) Assert.Equal(SpokenProtocol.Http1, (await AskAsync(server, isTlsExpected)).Protocol);
    }

    [InstalledFact(InstalledProgram.Nginx)]
    public async Task NginxWithACertificate_SpeaksTls()
    {
        await using var server = await RealServer.NginxAsync(isTls: true);
        Assert.Equal(SpokenProtocol.Tls, (await AskAsync(server, isTlsExpected: true)).Protocol);

        // It explains in clear text, with 400, what is wrong with clear text.
        Assert.Equal(SpokenProtocol.Tls, (await AskAsync(server, isTlsExpected: false)).Protocol);
    }

    [InstalledFact(InstalledProgram.Redis)]
    public async Task Redis_IsKnownByItsAnswer()
    {
        await using var server = await RealServer.RedisAsync();
        foreach (var isTlsExpected in new[] { false, true })
        {
            var spoken = await AskAsync(server, isTlsExpected);
            Assert.Equal((SpokenProtocol.Other, "Redis"), (spoken.Protocol, spoken.Name));
            Assert.StartsWith("-ERR unknown command", spoken.Banner, StringComparison.Ordinal);
        }
    }

    [InstalledFact(InstalledProgram.InitDb, InstalledProgram.Postgres)]
    public async Task PostgreSql_IsKnownByAQuestionOfItsOwn()
    {
        await using var server = await RealServer.PostgreSqlAsync();
        foreach (var isTlsExpected in new[] { false, true })
        {
            var spoken = await AskAsync(server, isTlsExpected);
            Assert.Equal((SpokenProtocol.Other, "PostgreSQL", "N"), (spoken.Protocol, spoken.Name, spoken.Banner));
        }
    }

    private static Task<Recognition> AskAsync(RealServer server, bool isTlsExpected)
        => new ProtocolRecognition(server.EndPoint, Limit).RunAsync(isTlsExpected, CancellationToken.None);
}
