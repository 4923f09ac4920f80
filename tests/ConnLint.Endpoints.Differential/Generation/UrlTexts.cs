using System;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>Listen URLs as people write them, the wrong ones included.</summary>
/// <param name="draw">The case's choices.</param>
/// <param name="oddPercent">How many of the values are strange.</param>
/// <param name="httpsPercent">How many of the plain URLs want a certificate.</param>
internal sealed class UrlTexts(Draw draw, int oddPercent, int httpsPercent)
{
    private static readonly string[] Hosts =
    [
        "localhost", "localhost", "127.0.0.1", "[::1]", "0.0.0.0", "[::]", "*", "+", "myhost", "dev.localhost",
    ];

    private static readonly string[] Odd =
    [
        "HTTP://LOCALHOST:{p}", "http://Api.Dev.LocalHost:{p}", "http://.localhost:{p}", "http://a..localhost:{p}", "http://localhost.:{p}", "http://127.1:{p}",
        "http://2130706433:{p}", "http://0:{p}", "http://127.0.0.2:{p}", "http://::1:{p}", "http://localhost:{p}/", "http://*:{p}/", "http://localhost:{p}/base",
        "http://localhost:{p}/base/", "localhost:{p}", "{p}", "://localhost:{p}", "http:/localhost:{p}", "http//localhost:{p}", "ftp://localhost:{p}",
        "tcp://*:{p}", "ws://localhost:{p}", " http://localhost:{p}", "http://localhost:{p} ", "http:// localhost:{p}", "http://localhost: {p}", "\"http://localhost:{p}\"",
        "'http://localhost:{p}'", "http://localhost:{p},http://localhost:{q}", "http://*:{p},{q}", "http://127.0.0.1:0", "http://[::1]:0", "http://*:0",
        "http://localhost:0", "http://localhost:65536", "http://127.0.0.1:-1", "http://localhost:+{p}", "http://localhost:0{p}", "http://localhost:abc",
        "http://localhost:", "http://*:$PORT", "http://localhost", "http://127.0.0.1", "https://localhost", "http://*", "http://", "http:///", "http://:{p}",
        "http://localhost:{p}?x=1", "http://localhost:{p}#x", "http://user@localhost:{p}", "http://localhost:99999999999", "http://1.2.3.4.5:{p}", "http://example.com:{p}",
        "HTTPS://localhost:{p}", "https://*:{p}/", "http://[::]:{p}/", "http://[::1:{p}", "http://[localhost]:{p}", "http://localhost:{p}:{q}", "http://127.0.0.1.:{p}",
    ];

    private static readonly string[] OddLists =
    [
        "{u};{v}", "{u};;{v}", ";{u}", "{u};", ";", "{u}; {v}", "{u} ;{v}", "{u},{v}", "nonsense;{u}", "{u};nonsense", "{u};{u}", "http://*:{p};http://localhost:{p}",
        "http://0.0.0.0:{p};http://[::]:{p}", "http://0.0.0.0:{p};http://[::1]:{p}", "http://127.0.0.1:{p};http://[::1]:{p}", "http://localhost:{p};http://127.0.0.1:{p}",
        "http://+:{p};http://*:{p}", "http://127.0.0.1:{p};https://127.0.0.1:{p}", "http://dev.localhost:{p};http://localhost:{p}", "{u}\n{v}",
    ];

    private static readonly string[] OddPorts =
    [
        "{p};{q}", " {p} ; {q};", ";", "{p},{q}", "+:{p}", "abc", "\"{p}\"", "0", "65536", "-1", "http://*:{p}", "{p}/", "{p}/base", " ", "0{p}", "{p};{p}", "$PORT", "1.5",
    ];

    /// <summary>One URL.</summary>
    public string One() => draw.Chance(oddPercent) ? Filled(draw.Of(Odd)) : Plain();

    /// <summary>What a setting of URLs holds: mostly one.</summary>
    public string List()
    {
        if (draw.Chance(oddPercent)) return draw.Chance(50) ? Filled(draw.Of(OddLists)) : Filled(draw.Of(Odd));
        return draw.Chance(20) ? Plain() + ";" + Plain() : Plain();
    }

    /// <summary>What <c>HTTP_PORTS</c> and its like hold: mostly one port.</summary>
    public string Ports()
    {
        if (draw.Chance(oddPercent)) return Filled(draw.Of(OddPorts));
        return draw.Chance(20) ? draw.Port() + ";" + draw.Port() : draw.Port();
    }

    private string Plain() => (draw.Chance(httpsPercent) ? "https://" : "http://") + draw.Of(Hosts) + ":" + draw.Port();

    private string Filled(string pattern)
    {
        var text = pattern;
        foreach (var hole in (ReadOnlySpan<string>)["{u}", "{v}", "{p}", "{q}"])
        {
            if (text.Contains(hole, StringComparison.Ordinal)) text = text.Replace(hole, hole is "{u}" or "{v}" ? Plain() : draw.Port(), StringComparison.Ordinal);
        }

        return text;
    }
}
