using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Containers;

/// <summary>Asks the container engine which containers run: one read-only request over its Unix socket, and none over a network.</summary>
internal static class ContainerEngine
{
    private const int MaxAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // HTTP/1.0: the engine answers in one piece and closes the connection.
    private static ReadOnlySpan<byte> Request => "GET /containers/json HTTP/1.0\r\nHost: localhost\r\nUser-Agent: connlint\r\n\r\n"u8;

    /// <summary>The socket of Docker, its rootless form, Docker Desktop, OrbStack, Colima or Podman, or null where there is none.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="exists">Whether a file is there.</param>
    public static string? Socket(Func<string, string?> variable, Predicate<string> exists)
    {
        const string Scheme = "unix://";
        if (variable("DOCKER_HOST") is { Length: > 0 } host) return host.StartsWith(Scheme, StringComparison.Ordinal) && exists(host[Scheme.Length..]) ? host[Scheme.Length..] : null;

        List<string> candidates = ["/var/run/docker.sock"];
        if (variable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime) candidates.AddRange([runtime + "/docker.sock", runtime + "/podman/podman.sock"]);
        if (variable("HOME") is { Length: > 0 } home) candidates.AddRange([home + "/.docker/run/docker.sock", home + "/.orbstack/run/docker.sock", home + "/.colima/default/docker.sock"]);
        return candidates.Find(exists);
    }

    /// <summary>The running containers, or why they are not known.</summary>
    public static async Task<(IReadOnlyList<RunningContainer> Containers, string? Error)> AskAsync(string socketPath, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(Limit);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), timer.Token).ConfigureAwait(false);
            using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Request.ToArray(), timer.Token).ConfigureAwait(false);
            return Read(await AnswerAsync(stream, timer.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ([], FormattableString.Invariant($"the container engine did not answer within {Limit.TotalSeconds:0} s"));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ArgumentException)
        {
            var code = (exception as SocketException ?? exception.InnerException as SocketException)?.SocketErrorCode;
            return ([], code == SocketError.AccessDenied ? "this user may not ask the container engine" : $"the container engine cannot be asked ({code?.ToString() ?? exception.GetType().Name})");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return ([], "the container engine's answer is not what its API promises");
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0 && answer.Length < MaxAnswer) answer.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }

    private static (IReadOnlyList<RunningContainer> Containers, string? Error) Read(string answer)
    {
        const string End = "\r\n\r\n";
        var body = answer.IndexOf(End, StringComparison.Ordinal);
        if (body < 0 || !answer.StartsWith("HTTP/1.", StringComparison.Ordinal)) throw new JsonException("no answer in HTTP");

        if (answer[..answer.IndexOf('\r', StringComparison.Ordinal)].Split(' ') is not [_, var status, ..]) throw new JsonException("no status");
        return status == "200" ? (RunningContainer.Parse(answer[(body + End.Length)..]), null) : ([], "the container engine answers with the status " + ConnLint.Endpoints.Rules.Quoted.Text(status));
    }
}
