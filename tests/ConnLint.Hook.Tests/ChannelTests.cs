using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Text;

namespace ConnLint.Hook.Tests;

/// <summary>What the hook tells the check, from real processes to a real socket.</summary>
public sealed class ChannelTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connlint-");
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly HookedApp _app = new();

    private string SocketPath => Path.Combine(_folder.FullName, "hook");

    public void Dispose()
    {
        _app.Dispose();
        _socket.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void TheCauseOfADeath_IsSent()
    {
        Listen();
        _app.Promised("localhost:5000").With("CONNLINT_CHECK_CHANNEL", SocketPath).Run();
        Assert.Equal(["HookedWeb\tcause\tthe server refuses to listen on 'localhost:5000': it has no 'http://' or 'https://'"], Received());
    }

    [Fact]
    public void TheWinningSetting_IsSent()
    {
        Listen();
        _app.Promised("http://localhost:5000").With("CONNLINT_CHECK_CHANNEL", SocketPath).Run("--urls", "http://127.0.0.1:0");
        Assert.Equal(["HookedWeb\twinner\t'--urls' on the command line"], Received());
    }

    [Fact]
    public void TheServiceThatBlocks_IsSent()
    {
        Listen();
        _app.Promised("http://127.0.0.1:" + HookedApp.FreePort()).Story("service-blocks").With("CONNLINT_HOOK_LIMIT", "2.5").With("CONNLINT_CHECK_CHANNEL", SocketPath).Run();
        Assert.StartsWith("HookedWeb\tblocker\tthe hosted service HookedWeb.Slow is still starting: ", Assert.Single(Received()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WithoutAReader_NothingWaits(bool isFull)
    {
        if (isFull) Fill();
        var outcome = _app.Promised("http://localhost:5000").With("CONNLINT_CHECK_CHANNEL", SocketPath).Run("--urls", "http://127.0.0.1:0");
        Assert.Single(outcome.Lines);
        Assert.Equal(0, outcome.ExitCode);
    }

    private void Listen()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _socket.Listen();
    }

    // Nobody accepts, and the queue is full: a connection that waits would wait for ever.
    private void Fill()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(SocketPath));
        _socket.Listen(1);
        for (var i = 0; i < 5; i++)
        {
            var client = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };
            try
            {
                client.Connect(new UnixDomainSocketEndPoint(SocketPath));
            }
            catch (SocketException)
            {
                client.Dispose();
                return;
            }
        }
    }

    private List<string> Received()
    {
        var lines = new List<string>();
        while (_socket.Poll(0, SelectMode.SelectRead))
        {
            using var connection = _socket.Accept();
            using var reader = new StreamReader(new NetworkStream(connection), Encoding.UTF8);
            lines.AddRange(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        return lines;
    }
}
