using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Probing.Protocols;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConnLint.Probing.Tests.Protocols;

/// <summary>What real servers answer, and what programs answer that are none.</summary>
public sealed class ProtocolRecognitionTests
{
    /// <summary>Long enough for every machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(HttpProtocols.Http1, false, SpokenProtocol.Http1)]
    [InlineData(HttpProtocols.Http1AndHttp2, false, SpokenProtocol.Http1)]
    [InlineData(HttpProtocols.Http2, false, SpokenProtocol.Http2Only)]
    [InlineData(HttpProtocols.Http1, true, SpokenProtocol.Tls)]
    [InlineData(HttpProtocols.Http1AndHttp2, true, SpokenProtocol.Tls)]
    [InlineData(HttpProtocols.Http2, true, SpokenProtocol.Tls)]
    public async Task Kestrel_IsRecognisedWhateverIsExpected(HttpProtocols protocols, bool isTls, object spoken)
    {
        await using var server = await StartedKestrel.StartAsync(protocols, isTls: isTls);
        foreach (var isTlsExpected in new[] { false, true })
            Assert.Equal(spoken, (await RecogniseAsync(server.EndPoint, isTlsExpected)).Protocol);
    }

    [Theory]
    [InlineData(false, "HTTP/1.1 answers 200")]
    [InlineData(true, "TLS answers the handshake")]
    public async Task ServerThatIsWhatItShouldBe_IsAskedOnce(bool isTls, string seen)
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1, isTls: isTls);
        var result = Assert.Single((await RecogniseAsync(server.EndPoint, isTls)).Results);
        Assert.Equal((seen, ProbeStatus.Pass), (result.Name + " " + result.Message, result.Status));
    }

    [Fact]
    public async Task ServerThatRefusesEveryRequest_StillSpeaksHttp()
    {
        await using var server = await StartedKestrel.StartAsync(HttpProtocols.Http1, static context =>
        {
            context.Response.StatusCode = 400;
            return Task.CompletedTask;
        });
        Assert.Equal(SpokenProtocol.Http1, (await RecogniseAsync(server.EndPoint, isTlsExpected: false)).Protocol);
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n", "SSH-2.0-OpenSSH_9.6")]
    [InlineData("-ERR\r\n", "-ERR")]
    [InlineData("220 mail.example.org ESMTP secret", "220 mail.example.org ESM")]
    [InlineData("\u001b[2J", "\uFFFD[2J")]
    public async Task OtherProtocol_IsShownByItsFirstWords(string says, string banner)
    {
        using var server = Saying(says);
        var recognition = await RecogniseAsync((IPEndPoint)server.LocalEndpoint, isTlsExpected: false);
        Assert.Equal((SpokenProtocol.Other, banner), (recognition.Protocol, recognition.Banner));
        Assert.Equal(["HTTP/1.1", "TLS", "HTTP/2 in clear text"], recognition.Results.Select(static result => result.Name));
        Assert.All(recognition.Results, static result => Assert.Equal(ProbeStatus.Fail, result.Status));
    }

    [Fact]
    public async Task ServerThatClosesEveryConnection_IsUnknown()
    {
        using var server = Saying("");
        var recognition = await RecogniseAsync((IPEndPoint)server.LocalEndpoint, isTlsExpected: true);
        Assert.Equal((SpokenProtocol.Unknown, null), (recognition.Protocol, recognition.Banner));
        Assert.Equal(["TLS", "HTTP/1.1", "HTTP/2 in clear text", "PostgreSQL", "a banner"], recognition.Results.Select(static result => result.Name));
    }

    [Fact]
    public async Task SilentServer_IsUnknownAfterItsTime()
    {
        using var server = Loopback.Listen();
        var recognition = await new ProtocolRecognition((IPEndPoint)server.LocalEndpoint, TimeSpan.FromMilliseconds(50)).RunAsync(false, CancellationToken.None);
        Assert.Equal(SpokenProtocol.Unknown, recognition.Protocol);
        Assert.All(recognition.Results, static result => Assert.Equal("no answer within 50 ms", result.Message));
    }

    /// <summary>It answers nobody before four wait at the same time, which one question after the other would never be.</summary>
    [Fact]
    public async Task ServerThatIsSilentToTheFirst_IsAskedAllOthersAtOnce()
    {
        using var server = Loopback.Listen();
        var answering = Task.Run(() =>
        {
            using var first = server.AcceptSocket();
            Socket[] others = [server.AcceptSocket(), server.AcceptSocket(), server.AcceptSocket(), server.AcceptSocket()];
            foreach (var other in others) Answer(other, "SSH-2.0-OpenSSH_9.6\r\n");
        });
        var recognition = await new ProtocolRecognition((IPEndPoint)server.LocalEndpoint, TimeSpan.FromSeconds(2)).RunAsync(false, CancellationToken.None);
        Assert.Equal((SpokenProtocol.Other, "SSH-2.0-OpenSSH_9.6"), (recognition.Protocol, recognition.Banner));
        Assert.Equal(["HTTP/1.1 no answer within 2000 ms", "TLS answers 'SSH-2.0-OpenSSH_9.6'", "HTTP/2 in clear text answers 'SSH-2.0-OpenSSH_9.6'"], recognition.Results.Select(static result => result.Name + " " + result.Message));
        await answering;
    }

    [Fact]
    public async Task NobodyListening_IsUnknown()
    {
        var recognition = await RecogniseAsync(new IPEndPoint(IPAddress.Loopback, Loopback.FreePort()), isTlsExpected: false);
        Assert.Equal(SpokenProtocol.Unknown, recognition.Protocol);
        Assert.Equal("the connection fails (ConnectionRefused)", recognition.Results[0].Message);
    }

    [Fact]
    public async Task Cancelled_Throws()
        => await Assert.ThrowsAnyAsync<OperationCanceledException>(
            static () => new ProtocolRecognition(new IPEndPoint(IPAddress.Loopback, 1), Limit).RunAsync(false, new CancellationToken(canceled: true)));

    private static Task<Recognition> RecogniseAsync(IPEndPoint endPoint, bool isTlsExpected) => new ProtocolRecognition(endPoint, Limit).RunAsync(isTlsExpected, CancellationToken.None);

    /// <summary>A server that says the same on every connection, whatever it is told, and closes it in the polite way.</summary>
    private static TcpListener Saying(string text)
    {
        var listener = Loopback.Listen();
        var answering = new Thread(() =>
        {
            try
            {
                while (true) Answer(listener.AcceptSocket(), text);
            }
            catch (Exception exception) when (exception is SocketException or InvalidOperationException)
            {
                // The test is over: the listener was stopped while it accepted, or between two connections.
            }
        })
        { IsBackground = true };
        answering.Start();
        return listener;
    }

    private static void Answer(Socket connection, string text)
    {
        using (connection)
        {
            try
            {
                connection.Send(Encoding.Latin1.GetBytes(text));
                connection.Shutdown(SocketShutdown.Send);
                while (connection.Receive(new byte[1024]) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // The other side has gone with bytes of ours unread.
            }
        }
    }
}
