using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Tests.Addresses;

/// <summary>Listen URLs that people wrote, and the corners of the grammar.</summary>
internal static class ListenUrlTexts
{
    private static readonly string[] Schemes =
    [
        "http://localhost:5000", "https://localhost:5001", "HTTP://localhost:5000", "Https://LOCALHOST:5001", "httpſ://*:5000", "HTTP\u212A://*:1",
        "localhost:5000", "//localhost:5000", "://localhost:5000", "http:/localhost:5000", "http//localhost:5000", "http:localhost", "http:", "", " ",
        "ftp://localhost:21", "ws://localhost:5000", "tcp://localhost:5000", "net.tcp://localhost:808", "htp://localhost:5000", "http ://localhost:5000",
        " http://localhost:5000", "http://localhost:5000 ", "\thttp://localhost:5000", "\"http://localhost:5000\"", "'http://localhost:5000'",
        "http://http://localhost:5000", "http://https://localhost", "http://a://b", ":///", "http://", "https://", "http:///", "http:////", "://", "x://y",
    ];

    private static readonly string[] Hosts =
    [
        "http://*:5000", "http://+:5000", "https://+:443", "http://*", "http://+", "http://myhost:6600", "http://example.com", "http://example.com:80",
        "http://localhost", "https://localhost", "http://localhost.:5000", "http://LocalHost:5000", "http://localhost :5000", "http:// localhost:5000",
        "http://app.localhost:5000", "http://a.b.localhost:5000", "http://.localhost:5000", "http://..localhost:5000", "http:// .localhost:5000",
        "http://. .localhost:5000", "http://app..localhost:5000", "http://APP.LOCALHOST:5000", "http://app.localhost.:5000", "http://applocalhost:5000",
        "http://app.localhost", "https://app.localhost", "http://app.localhost:0", "http://localhost.localdomain:5000", "http://localhost.com:5000",
        "http://lоcalhost:5000", "http://ｌocalhost:5000", "http://bücher.localhost:5000", "http://bücher:5000", "http://loc\u00ADalhost:5000", "http://😀:5000",
        "http://0:5000", "http://0.0.0.0:5000", "http://0.0.0.0", "http://127.0.0.1:5000", "http://127.0.0.1", "http://127.0.0.1.:5000", "http://127.1:5000",
        "http://127.0.1:5000", "http://127:5000", "http://2130706433:5000", "http://0x7f000001:5000", "http://0x7f.1:5000", "http://0177.0.0.1:5000",
        "http://010.0.0.1:5000", "http://08.0.0.1:5000", "http://256.0.0.1:5000", "http://1.2.3.4.5:5000", "http://192.168.1.10:5000", "http://127.0.0.2:5000",
        "http://255.255.255.255:5000", "http://4294967296:5000", "http:// 127.0.0.1:5000", "http://127.0.0.1 :5000", "http://-1:5000", "http://user@localhost:5000",
        "http://user:pass@localhost:5000", "http://?:5000", "http://#:5000", "http://%:5000", "http://$HOST:5000", "http://{host}:5000", "http://\\localhost:5000",
    ];

    private static readonly string[] SixthVersion =
    [
        "http://[::1]:5000", "http://[::1]", "http://[::]:5000", "http://[::]", "http://::1:5000", "http://::1", "http://:::5000", "http://::", "http://[::1]:0",
        "http://[0:0:0:0:0:0:0:1]:5000", "http://[::0]:5000", "http://[0000::]:5000", "http://[::1:5000", "http://::1]:5000", "http://[]:5000", "http://[]",
        "http://[fe80::1]:5000", "http://[fe80::1%1]:5000", "http://[fe80::1%eth0]:5000", "http://[fe80::1%25lo]:5000", "http://[::1%1]:5000", "http://[::%1]:5000",
        "http://[::ffff:127.0.0.1]:5000", "http://[::ffff:0.0.0.0]:5000", "http://[::127.0.0.1]:5000", "http://[2001:db8::1]:5000", "http://2001:db8::1:5000",
        "http://[::1]:5000:6000", "http://[::1]a:5000", "http://a[::1]:5000", "http://[[::1]]:5000", "http://[::1]:", "http://[::1]:x", "http://[::1]/64:5000",
        "http://[127.0.0.1]:5000", "http://[localhost]:5000", "http://[*]:5000", "http://[::FFFF]:5000", "http://[::g]:5000", "http://1:2:3", "http://[::1]:5000/",
    ];

    private static readonly string[] Ports =
    [
        "http://localhost:0", "http://localhost:00", "http://localhost:+0", "http://localhost:-0", "http://127.0.0.1:0", "http://*:0", "http://LOCALHOST:0",
        "http://localhost:1", "http://localhost:65535", "http://localhost:65536", "http://localhost:99999", "http://*:65536", "http://127.0.0.1:65536",
        "http://localhost:2147483647", "http://localhost:2147483648", "http://localhost:-2147483648", "http://localhost:-2147483649",
        "http://localhost:-1", "http://*:-1", "http://localhost:+5000", "http://localhost: 5000", "http://localhost:5000\t", "http://localhost:\u00A05000",
        "http://localhost:5 000", "http://localhost:5,000", "http://localhost:5.000", "http://localhost:5000.0", "http://localhost:0x1388", "http://localhost:5e3",
        "http://localhost:05000", "http://localhost:005000", "http://localhost:５０００", "http://localhost:٥٠٠٠", "http://localhost:abc", "http://localhost:",
        "http://localhost::", "http://localhost::5000", "http://:5000", "http://:", "http://::5000", "http://:5000/", "https://:443", "http://*:5000,5001",
        "http://*:5090?x=1", "http://localhost:5091#x", "http://*:$PORT", "http://*:%PORT%", "http://*:${PORT}", "http://*:{port}", "http://localhost:5000:5001",
        "http://localhost:5000\0", "http://localhost:\05000", "http://localhost:(5000)", "http://localhost:5000-", "http://localhost:--1", "http://localhost:+-1",
        "http://localhost:\n5000", "http://localhost:5000\r\n", "http://localhost:\u20075000", "http://localhost:\u22125000",
    ];

    private static readonly string[] Paths =
    [
        "http://localhost:5000/", "http://localhost:5000//", "http://localhost:5000/api", "http://localhost:5000/api/", "http://localhost/", "http://localhost/api",
        "http://*/", "http://localhost:5000/ ", "http://localhost:5000?x", "http://localhost:5000/?x", "http://localhost:5000/#x", "http://localhost:5000\\api",
        "http://localhost:0/", "http://localhost:0/api", "http://localhost:65536/", "http://localhost:65536/api", "ftp://localhost/api", "ftp://:1/api", "ftp://*:65536/",
        "https://+:443,http://+:80", "http://localhost:5000,http://localhost:5001", "http://a:1; http://b:2", " http://b:2", "http://localhost/:5000", "http:///:5000",
        "http://localhost:5000/a:1", "http://localhost:abc/", "http://localhost:/", "http://localhost:/api", "http://:/", "http://[::1]:5000/api", "ftp://localhost:0",
    ];

    private static readonly string[] Sockets =
    [
        "http://unix:/tmp/app.sock", "https://unix:/tmp/app.sock", "HTTP://unix:/tmp/app.sock", "http://UNIX:/tmp/app.sock", "http://unix:tmp", "http://unix:/",
        "http://unix:/tmp/", "http://unix:/tmp/app.sock:", "http://unix:/tmp/app.sock:/", "http://unix:/tmp/app.sock:/api", "http://unix:/tmp/app.sock:api",
        "http://unix:/:", "http://unix://", "http://unix:///", "http://unix:", "http://unix", "ftp://unix:/tmp/app.sock", "ftp://unix:/tmp/", "http://unix:/ab:5000",
        "http://unix:/ab:5000/", "http://unix:/a b", "http://unix:/a;b", "http://unix:/é", "http://unix:/tmp/Ä.Sock", "unix:/tmp/app.sock", "http://unix:/ab::",
        "http://pipe:/name", "http://pipe:/", "http://pipe:/name/", "http://pipe:/name:", "http://pipe:/name:/", "http://pipe:/name:/api", "http://pipe:name",
        "http://PIPE:/name", "https://pipe:/name", "ftp://pipe:/name", "http://pipe:/:", "http://pipe://", "http://pipe:/:/", "http://unix:/:/", "http://pipe:/a/b",
        "http://pipe:/a/b:c", "http://unix:/x/:", "http://unix:/x/:/", "http://unix:/xy:z/", "http://pipe:/name:5000",
    ];

    public static IEnumerable<string> All => Schemes.Concat(Hosts).Concat(SixthVersion).Concat(Ports).Concat(Paths).Concat(Sockets);
}
