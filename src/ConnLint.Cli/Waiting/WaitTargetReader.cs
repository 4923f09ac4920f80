using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;

namespace ConnLint.Cli.Waiting;

/// <summary>
/// Reads what to wait for: <c>PORT</c>, <c>HOST:PORT</c> and <c>tcp://HOST:PORT</c>; <c>http://</c> and <c>https://</c> URLs; <c>grpc://HOST:PORT[/SERVICE]</c> and
/// <c>grpcs://</c>; <c>unix:PATH</c>. Hosts and ports are read as <c>connlint explain</c> reads them.
/// </summary>
internal static class WaitTargetReader
{
    private const int MaxSocketPath = 104; // sun_path: 108 bytes on Linux and Windows, 104 on macOS, with its end

    public static bool TryParse(string text, [NotNullWhen(true)] out WaitTarget? target, [NotNullWhen(false)] out string? fault)
    {
        var trimmed = text.Trim();
        if (trimmed.StartsWith("unix:", StringComparison.OrdinalIgnoreCase)) return TryParseUnix(trimmed, out target, out fault);

        var start = trimmed.IndexOf("://", StringComparison.Ordinal);
        var scheme = start < 0 ? "tcp" : trimmed[..start].ToLowerInvariant();
        var rest = start < 0 ? trimmed : trimmed[(start + 3)..];
        return scheme switch
        {
            "tcp" => TryParseTcp(rest, out target, out fault),
            "http" or "https" => TryParseHttp(scheme, trimmed, rest, out target, out fault),
            "grpc" or "grpcs" => TryParseGrpc(scheme, rest, out target, out fault),
            _ => Fault($"'{TargetText.Shown(trimmed)}' is no target: its scheme is none of http, https, tcp, grpc, grpcs and unix", out target, out fault),
        };
    }

    private static bool TryParseTcp(string rest, out WaitTarget? target, out string? fault)
    {
        target = null;
        if (!Target.TryParse(rest.TrimEnd('/'), out var host, out fault)) return false;
        target = Of(WaitKind.Tcp, "tcp", host);
        return true;
    }

    private static bool TryParseHttp(string scheme, string text, string rest, out WaitTarget? target, out string? fault)
    {
        target = null;
        if (!Target.TryParse(text, out var host, out fault)) return false;

        var path = rest.IndexOfAny(['/', '?', '#']) is var begin && begin < 0 ? "/" : rest[begin..].Split('#')[0];
        if (!path.StartsWith('/')) path = "/" + path;
        if (!Uri.TryCreate(host.Url + path, UriKind.Absolute, out _)) return Fault($"'{TargetText.Shown(text)}' is no URL", out target, out fault);
        target = Of(WaitKind.Http, scheme, host) with { IsTls = scheme == "https", Path = path, Shown = Quoted.Url(host.Url + (path == "/" ? "" : path)) };
        return true;
    }

    private static bool TryParseGrpc(string scheme, string rest, out WaitTarget? target, out string? fault)
    {
        target = null;
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (!Target.TryParse(slash < 0 ? rest : rest[..slash], out var host, out fault)) return false;

        var service = slash < 0 ? "" : rest[(slash + 1)..];
        if (!HealthMessage.IsService(service)) return Fault("the name of a gRPC service has at most 127 bytes", out target, out fault);
        target = Of(WaitKind.Grpc, scheme, host) with { IsTls = scheme == "grpcs", Path = service };
        if (service.Length > 0) target = target with { Shown = Quoted.Url(target.Shown + "/" + service) };
        return true;
    }

    private static bool TryParseUnix(string text, [NotNullWhen(true)] out WaitTarget? target, [NotNullWhen(false)] out string? fault)
    {
        target = null;
        fault = null;
        var path = text["unix:".Length..];
        if (path.StartsWith("//", StringComparison.Ordinal)) path = path[2..];
        if (path.Length == 0) fault = "'unix:' is no target: it names no file; write for example unix:/run/app.sock";
        else if (Encoding.UTF8.GetByteCount(path) >= MaxSocketPath) fault = $"'{Quoted.Text(text)}' is no target: the path of a socket has less than {MaxSocketPath} bytes";
        else target = new WaitTarget(WaitKind.Unix, "unix:" + Quoted.Text(path)) { Path = path };
        return fault is null;
    }

    private static WaitTarget Of(WaitKind kind, string scheme, Target host)
        => new(kind, string.Create(CultureInfo.InvariantCulture, $"{scheme}://{host.Host}:{host.Port}")) { Host = host.Host, Address = host.Address, Port = host.Port };

    private static bool Fault(string reason, out WaitTarget? target, out string? fault)
    {
        target = null;
        fault = reason + "; write for example http://localhost:5080";
        return false;
    }
}
