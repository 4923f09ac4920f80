using System;
using System.Globalization;
using System.Linq;
using System.Net.Sockets;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Tests.Commands;
using ConnLint.Endpoints.Addresses;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Browsers;

/// <summary>That the pages of which the verdicts speak really appear.</summary>
public sealed class ChromiumTests
{
    private const int Others = 200;

    // ManageSieve and IRC by TLS: in the standard and in Firefox, and not in Chromium 156.
    private static readonly int[] OnlyInTheStandard = [4190, 6679];

    // What developers use, beside the neighbours of the blocked ports.
    private static readonly int[] Usual = [80, 443, 3000, 3001, 4173, 4200, 5000, 5001, 5080, 5132, 5173, 5432, 6379, 7000, 7071, 7132, 8000, 8080, 8081, 8443, 9000, 9090, 9200, 49152, 65535];

    /// <summary>In a namespace of its own, so that no server of this machine is asked for a page.</summary>
    [NamespaceFact(InstalledProgram.Chromium)]
    public async Task BlockedPorts_AreTheBrowsers()
    {
        var blocked = Enumerable.Range(1, 65535).Where(BlockedPorts.Contains).ToList();
        var others = Usual.Concat(blocked.SelectMany(static port => new[] { port + 1, port - 1, port + 2, port + 3 })).Where(static port => port > 0 && !BlockedPorts.Contains(port)).Distinct().Take(Others).ToList();
        Assert.Equal(Others, others.Count);

        using var browser = new Chromium();
        var ends = await browser.AskAsync("img", blocked.Concat(others).Select(UrlOf), NetworkNamespace.Starter);
        Assert.Equal(blocked.Except(OnlyInTheStandard), blocked.Where(port => ends[UrlOf(port)] == "ERR_UNSAFE_PORT"));
        Assert.Equal(others, others.Where(port => ends[UrlOf(port)] == "ERR_CONNECTION_REFUSED"));
    }

    [InstalledFact(InstalledProgram.Chromium)]
    public async Task Pages_AreThoseThatPeoplePaste()
    {
        using var nobody = LoopbackPorts.Reserve(out var refused);
        using var plain = LoopbackPorts.Listen(out var speaksHttp);
        using var silent = LoopbackPorts.Listen(out var closes);
        _ = AnswerAsync(plain, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
        _ = AnswerAsync(silent, []);

        (string Url, string Error, SymptomKind Kind)[] expected =
        [
            (UrlOf(refused), "ERR_CONNECTION_REFUSED", SymptomKind.Refused),
            ($"https://127.0.0.1:{speaksHttp}/", "ERR_SSL_PROTOCOL_ERROR", SymptomKind.WrongProtocol),
            (UrlOf(closes), "ERR_EMPTY_RESPONSE", SymptomKind.Closed),
            (UrlOf(6000), "ERR_UNSAFE_PORT", SymptomKind.UnsafePort),
        ];
        using var browser = new Chromium();
        var ends = await browser.AskAsync("iframe", expected.Select(static page => page.Url));
        Assert.Equal(expected.Select(static page => (page.Url, page.Error)), expected.Select(page => (page.Url, ends[page.Url])));
        Assert.Equal(expected.Select(static page => page.Kind), expected.Select(static page => PastedText.TryRead($"GET {page.Url} net::{page.Error}")!.Symptom!.Kind));
    }

    private static string UrlOf(int port) => port == 80 ? "http://127.0.0.1/" : string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/");

    private static async Task AnswerAsync(TcpListener listener, byte[] answer)
    {
        try
        {
            while (true)
            {
                using var connection = await listener.AcceptSocketAsync();
                await connection.ReceiveAsync(new byte[4096]);
                await connection.SendAsync(answer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
