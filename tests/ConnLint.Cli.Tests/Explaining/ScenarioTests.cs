using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Probing.Containers;
using ConnLint.Probing.Firewalls;
using ConnLint.Probing.Ports;
using ConnLint.Probing.Protocols;
using ConnLint.Probing.Proxies;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Tests.Explaining;

/// <summary>
/// Stories of refusals, at least four for each cause that <c>explain</c> can name, most of them told by somebody who suspects another one. Each has exactly one main cause. What only those
/// know who have started the process (CONN7005, CONN7009) is told by real ones in the tests of the check, the hook and <c>connlint run</c>.
/// </summary>
public sealed class ScenarioTests
{
    private const string Both = "127.0.0.1 ::1";
    private const string Here = "127.0.0.1";

    private static readonly PortRules Windows = new(null, new PortSpan(49152, 65535), [new PortSpan(5041, 5140)]);
    private static readonly PortRules Linux = new(1024, new PortSpan(32768, 60999), []);
    private static readonly ProjectPromise Api = Seen.Promise("http://localhost:5080");

    private static readonly Dictionary<string, (string Cause, Evidence Seen)> Scenarios = new(StringComparer.Ordinal)
    {
        ["Kestrel dies at its second start"] = ("CONN2010", Asked("Failed to bind to address http://127.0.0.1:5080: address already in use.", Both, Here) with { Holders = [Held()], Promises = [Api] }),
        ["node says EADDRINUSE, and an old dotnet watch still runs"] = ("CONN2010", Asked("Error: listen EADDRINUSE: address already in use :::5080", Both, Both) with { Holders = [Seen.Held("[::]:5080", "Api.dll", true)], Promises = [Api] }),
        ["The API moved on, because a player has its port"] = ("CONN2010", Asked("http://localhost:5080", Both, Here) with { Holders = [Held("spotify")], Others = [Seen.Held("127.0.0.1:5099", "Api.dll")], Promises = [Api] }),
        ["The port is taken on an address that nobody asked"] = ("CONN2010", Asked("System.Net.Sockets.SocketException (98): Address already in use http://127.0.0.1:5080", Here) with { Holders = [Seen.Held("10.0.0.7:5080", "nginx")] }),

        ["Hyper-V has reserved the port over night"] = ("CONN2011", Forbidden("http://localhost:5080") with { Ports = Windows, Promises = [Api] }),
        ["A developer takes 10013 for a firewall"] = ("CONN2011", Asked("An attempt was made to access a socket in a way forbidden by its access permissions. http://localhost:5100", Both) with { Ports = Windows }),
        ["Port 80 without root"] = ("CONN2011", Asked("System.Net.Sockets.SocketException (13): Permission denied http://localhost:80", Both) with { Ports = Linux }),
        ["Another program owns the port for itself alone"] = ("CONN2011", Forbidden("http://localhost:5200") with { Ports = Windows, Holders = [Held("System", 5200)] }),

        ["curl gets the proxy's page for localhost"] = ("CONN3007", Asked("http://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = Http, Proxy = Proxy("http://localhost:5080", "HTTP_PROXY") }),
        ["HttpClient gets 503 by https"] = ("CONN3007", Asked("https://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = Tls, Proxy = Proxy("https://localhost:5080", "HTTPS_PROXY") }),
        ["NO_PROXY names the company only"] = ("CONN3007", Asked("http://127.0.0.1:5080", Here, Here) with { Holders = [Held()], Spoken = Http, Proxy = Proxy("http://127.0.0.1:5080", "ALL_PROXY", "corp.example") }),
        ["A test's own name below localhost"] = ("CONN3007", Asked("http://shop.localhost:5080", Both, Both) with { Holders = [Held()], Spoken = Http, Proxy = Proxy("http://shop.localhost:5080", "HTTP_PROXY", "localhost") }),

        ["The API migrates its database, and the port is blamed"] = ("CONN7006", Asked("http://localhost:5080", Both) with { Promises = [Api], Silent = [Alive(95)] }),
        ["It was started a moment ago, and the browser was quicker"] = ("CONN7006", Asked("http://localhost:5080 net::ERR_CONNECTION_REFUSED", Both) with { Promises = [Api], Silent = [Alive(2)] }),
        ["Its host has stopped over night, and the process is still there"] = ("CONN7006", Asked("Error: connect ECONNREFUSED ::1:5080", "::1") with { Promises = [Api], Silent = [Alive(30_000)] }),

        ["The http profile runs, and the page asks https"] = ("CONN7007", Asked("https://localhost:7080 net::ERR_CONNECTION_REFUSED", Both) with { Promises = [Api, Seen.Promise("https://localhost:7080", isDefault: false, profile: "https")], Others = [Held()] }),
        ["Kestrel's own endpoints have won over the profile"] = ("CONN7007", Asked("http://localhost:5080", Both) with { Promises = [Api], Others = [Held("Api.dll", 5099)] }),
        ["The program was started without its profile, and a firewall is blamed"] = ("CONN7007", Asked("curl: (7) Failed to connect to localhost port 5080: Connection refused", Both) with { Promises = [Api], Others = [Held(port: 5000)] }),

        ["curl works and node does not"] = ("CONN7008", Asked("Error: connect ECONNREFUSED ::1:5080", "::1", Here) with { Holders = [Held()], Promises = [Api] }),
        ["The first attempt of every client takes long"] = ("CONN7008", Asked("http://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = Http, Promises = [Api] }),
        ["The server is on ::1 alone, and the old client knows IPv4 only"] = ("CONN7008", Asked("SocketException (111): Connection refused http://127.0.0.1:5080", Here, "::1") with { Holders = [Seen.Held("[::1]:5080")], Promises = [Api] }),

        ["Nobody pressed F5"] = ("CONN8001", Asked("http://localhost:5080", Both) with { Promises = [Api] }),
        ["node asks ::1, and the developer blames IPv6"] = ("CONN8001", Asked("Error: connect ECONNREFUSED ::1:5080", "::1") with { Promises = [Api] }),
        ["Two digits are swapped"] = ("CONN8001", Asked("http://localhost:5008", Both) with { Promises = [Api] }),
        ["The container was never started, and its port is published"] = ("CONN8001", Asked("http://localhost:5081", Both) with { Services = Compose("5081:8080") }),

        ["The client asks IPv4 of a server on IPv6"] = ("CONN8002", Asked("http://127.0.0.1:5080", Here) with { Holders = [Seen.Held("[::1]:5080")] }),
        ["The phone is refused, and the firewall is blamed"] = ("CONN8002", Asked("http://192.168.1.5:5080", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Held()] }),
        ["node 17 tries ::1 first, the server is on 127.0.0.1"] = ("CONN8002", Asked("Error: connect ECONNREFUSED ::1:5080", "::1") with { Holders = [Held()], Promises = [Seen.Promise("http://127.0.0.1:5080")] }),
        ["The server listens on the network card alone"] = ("CONN8002", Asked("http://localhost:5080", Both) with { Holders = [Seen.Held("192.168.1.5:5080")] }),

        ["Packets to a listener vanish"] = ("CONN8003", Asked("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Holders = [Held()] }),
        ["A rule rejects, which looks like a refusal"] = ("CONN8003", Asked("http://localhost:5080", Both) with { Holders = [Held()], Firewall = [new FirewallRule("nft", "ip filter input", true, new PortSpan(5080, 5080))] }),
        ["A rule drops the port, and nobody listens either"] = ("CONN8003", Asked("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut) with { Firewall = [new FirewallRule("iptables-save", "filter INPUT", false, new PortSpan(5080, 5080))] }),
        ["ufw keeps the phone out that should try the page"] = ("CONN8003", Asked("http://192.168.1.5:5080", "192.168.1.5", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Seen.Held("0.0.0.0:5080")], Pasted = new Symptom(SymptomKind.TimedOut, "ERR_CONNECTION_TIMED_OUT"), FirewallForOthers = [new FirewallRule("ufw", "Default: deny (incoming)", false, null)] }),
        ["The default zone of firewalld shows as a missing route"] = ("CONN8003", Asked("http://192.168.1.5:5080", "192.168.1.5", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Held("[::]:5080")], Pasted = new Symptom(SymptomKind.Unreachable, "No route to host"), FirewallForOthers = [new FirewallRule("firewalld", "public: target default", true, null)] }),
        ["The firewall drops, and the client was refused by something else"] = ("CONN8010", Asked("http://192.168.1.5:5080", "192.168.1.5", "192.168.1.5") with { Own = [IPAddress.Parse("192.168.1.5")], Holders = [Seen.Held("0.0.0.0:5080")], Pasted = new Symptom(SymptomKind.Refused, "ECONNREFUSED"), FirewallForOthers = [new FirewallRule("ufw", "Default: deny (incoming)", false, null)] }),
        ["The backend stands at a breakpoint, and the firewall is blamed"] = ("CONN8003", Asked("curl: (28) Failed to connect to 127.0.0.1 port 5080: Connection timed out", Here, otherwise: ConnectOutcome.TimedOut) with { Holders = [Stopped()] }),
        ["A sandbox forbids the connection"] = ("CONN8003", Denied(Asked("http://localhost:5080", Both))),

        ["The host's name has a typo, and the backend is blamed"] = ("CONN8004", Asked("curl: (6) Could not resolve host: api.tset http://api.tset:5080", "").Led(error: "x", lines: ["127.0.0.1 api.test"])),
        ["A stale line leads to the old server"] = ("CONN8004", Asked("http://api.test:5080", "10.0.0.5", otherwise: ConnectOutcome.TimedOut).Led(lines: ["10.0.0.5 api.test"]) with { Holders = [Held()] }),
        ["localhost leads away"] = ("CONN8004", Asked("http://localhost:5080", "10.0.0.5").Led(lines: ["10.0.0.5 localhost"]) with { Promises = [Api] }),
        ["A service's name is asked from the host"] = ("CONN8004", Asked("getaddrinfo ENOTFOUND shop http://shop:8080", "").Led(error: "x") with { Services = Compose("5081:8080") }),

        ["The API is up, and Chrome does not ask it"] = ("CONN8005", Asked("http://localhost:6000", Both, Here) with { Holders = [Held(port: 6000)], Spoken = Http }),
        ["ERR_UNSAFE_PORT, and nobody listens either"] = ("CONN8005", Asked("http://localhost:6667 net::ERR_UNSAFE_PORT", Both)),
        ["lcoalhost does not resolve"] = ("CONN8005", Asked("http://lcoalhost:5080", "").Led(error: "x")),
        ["One octet too far is another machine"] = ("CONN8005", Asked("http://loaclhost:5080", "192.0.2.7", otherwise: ConnectOutcome.TimedOut)),

        ["ERR_EMPTY_RESPONSE by http of an https endpoint"] = ("CONN8006", Asked("http://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = Tls, Promises = [Seen.Promise("https://localhost:5080")] }),
        ["The SSL connection could not be established"] = ("CONN8006", Asked("https://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = Http, Promises = [Api] }),
        ["A browser meets gRPC"] = ("CONN8006", Asked("http://localhost:5080", Both, Here) with { Holders = [Held()], Spoken = new Recognition(SpokenProtocol.Http2Only, null, []), Promises = [Api] }),
        ["A page is asked of a database"] = ("CONN8006", Asked("http://localhost:6379", Both, Here) with { Holders = [Held("redis-server", 6379)], Spoken = new Recognition(SpokenProtocol.Other, "-ERR", []) }),

        ["AirPlay has port 5000"] = ("CONN8007", Asked("http://localhost:5000", Both, Both) with { Holders = [Seen.Held("[::]:5000", "ControlCenter", true)], Spoken = Http, Promises = [Seen.Promise("http://localhost:5000")] }),
        ["404 from a colleague's demo, which is blamed on routing"] = ("CONN8007", Asked("http://localhost:5080", Both, Here) with { Holders = [Held("Demo.dll")], Spoken = Http, Promises = [Api] }),
        ["A static file server has the port"] = ("CONN8007", Asked("localhost:5080", Both, Here) with { Holders = [Held("python3")], Promises = [Api] }),
        ["The other project of the solution has it"] = ("CONN8007", Asked("http://localhost:5080", Both, Here) with { Holders = [Held("Web.dll")], Spoken = Http, Promises = [Api, Seen.Promise("http://localhost:5090", "src/Web", "Web")] }),

        ["The port inside is asked outside"] = ("CONN8008", Asked("http://localhost:8080", Both) with { Services = Compose("5081:8080") }),
        ["The image moved from 80 to 8080"] = ("CONN8008", Asked("http://localhost:5081 net::ERR_EMPTY_RESPONSE", Here, Here) with { Holders = [Held("docker-proxy", 5081)], Services = Compose("5081:80") }),
        ["A container runs, and publishes nothing"] = ("CONN8008", Asked("http://localhost:9200", Both) with { Containers = [new RunningContainer("search", null, [(9200, null)])] }),
        ["The backend in the container binds localhost"] = ("CONN8008", Asked("http://localhost:5081 curl: (56) Recv failure: Connection reset by peer", Here, Here) with { Services = Compose("5081:8080", "ASPNETCORE_URLS: http://localhost:8080") }),

        ["The VPN is down"] = ("CONN8009", Asked("http://10.9.0.1:5080", "10.9.0.1", otherwise: ConnectOutcome.Unreachable)),
        ["Silence from another machine"] = ("CONN8009", Asked("curl: (28) Failed to connect to 10.9.0.1 port 5080: Connection timed out", "10.9.0.1", otherwise: ConnectOutcome.TimedOut)),
        ["Silence here, and nobody listens"] = ("CONN8009", Asked("http://localhost:5080", Both, otherwise: ConnectOutcome.TimedOut)),
        ["A name of the company leads nowhere"] = ("CONN8009", Asked("http://build.corp.example:5080", "10.9.0.1", otherwise: ConnectOutcome.TimedOut) with { Promises = [Api] }),

        ["It was refused, and has started since"] = ("CONN8010", Asked("Error: connect ECONNREFUSED 127.0.0.1:5080", Here, Here) with { Holders = [Held()], Promises = [Api] }),
        ["The certificate is what the client minds"] = ("CONN8010", Asked("https://localhost:5080 net::ERR_CERT_AUTHORITY_INVALID", Both, Both) with { Holders = [Seen.Held("[::]:5080", isDualStack: true)], Spoken = Tls }),
        ["A client in a container sees its own localhost"] = ("CONN8010", Asked("Cannot assign requested address (localhost:5080)", Both, Here) with { Holders = [Held()] }),
        ["An exception for localhost is set, and the proxy is blamed"] = ("CONN8010", Asked("http://localhost:5080", Both, Both) with { Holders = [Seen.Held("[::]:5080", isDualStack: true)], Spoken = Http, Promises = [Api], Proxy = Proxy("http://localhost:5080", "HTTP_PROXY", "localhost,127.0.0.1") }),
    };

    public static TheoryData<string> Stories => [.. Scenarios.Keys];

    private static Recognition Http => new(SpokenProtocol.Http1, null, []);

    private static Recognition Tls => new(SpokenProtocol.Tls, null, []);

    [Theory]
    [MemberData(nameof(Stories))]
    public void Story_HasItsOneCause(string story)
    {
        var (cause, seen) = Scenarios[story];
        var verdict = VerdictEngine.Decide(seen);
        Assert.Equal(cause, verdict.Rule?.Id);
        Assert.DoesNotContain(verdict.RuledOut, other => other.Rule.Id == cause);
        Assert.Equal(verdict.RuledOut.Count, verdict.RuledOut.Select(static other => other.Rule.Id).Distinct().Count());
    }

    [Fact]
    public void EveryCause_HasThreeStories()
    {
        string[] causes = ["CONN2010", "CONN2011", "CONN3007", "CONN7006", "CONN7007", "CONN7008", .. Enumerable.Range(8001, 10).Select(static number => "CONN" + number)];
        Assert.Equal(causes, Scenarios.Values.GroupBy(static scenario => scenario.Cause).Where(static stories => stories.Count() >= 3).Select(static stories => stories.Key).Order(StringComparer.Ordinal));
        Assert.True(Scenarios.Count >= 50, $"{Scenarios.Count} stories");
    }

    // What the command makes of its argument: a target, or a message that holds one.
    private static Evidence Asked(string text, string resolved, string accepting = "", ConnectOutcome otherwise = ConnectOutcome.Refused)
    {
        if (Target.TryParse(text, out _, out _) && !text.Contains(' ', StringComparison.Ordinal)) return Seen.Asking(text, resolved, accepting, otherwise);

        var pasted = PastedText.TryRead(text);
        Assert.True(pasted is { Target: not null, Symptom: not null }, "nobody understands: " + text);
        var target = pasted.Target;
        return Seen.Asking(target.HasScheme ? target.Url : $"{target.Host}:{target.Port}", resolved, accepting, otherwise) with { Pasted = pasted.Symptom };
    }

    private static Evidence Forbidden(string url) => Seen.Asking(url, Both) with { Pasted = new Symptom(SymptomKind.PortForbidden, "10013") };

    private static Evidence Denied(Evidence evidence)
        => evidence with { Attempts = [.. evidence.Attempts.Select(static attempt => attempt with { Outcome = ConnectOutcome.Failed, Error = SocketError.AccessDenied })] };

    private static Owner Alive(int seconds) => new(4711, "Api", IsDotnet: false) { Started = TimeProvider.System.GetUtcNow().AddSeconds(-seconds) };

    private static Holder Stopped() => Held() with { Listener = Held().Listener with { Queue = new AcceptQueue(129, 128) } };

    private static Holder Held(string program = "Api", int port = 5080) => Seen.Held($"127.0.0.1:{port}", program);

    private static ProxyVariables? Proxy(string url, string variable, string? except = null) => ProxyVariables.For(
        url.StartsWith("https:", StringComparison.Ordinal), new Uri(url).Host, name => name == variable ? "http://proxy:3128" : name == "NO_PROXY" ? except : null);

    private static ServicePort[] Compose(string mapping, string variable = "A: b") => [.. ServicePorts.In(RepositoryReader.Read(
    [
        new RepositoryFile("compose.yaml", $"services:\n  shop:\n    build: Shop\n    ports: [\"{mapping}\"]\n    environment:\n      {variable}\n"),
        new RepositoryFile("Shop/Shop.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>"""),
        new RepositoryFile("Shop/Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY . .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n"),
    ]))];
}
