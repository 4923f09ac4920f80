using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Waiting;

/// <summary>No address: to connect there gives a <see cref="RehearsedStream"/>.</summary>
internal sealed class RehearsedEndPoint : EndPoint;

/// <summary>A connection on which everything sent is lost and one good answer of HTTP/1.1 has come already.</summary>
internal sealed class RehearsedStream() : MemoryStream("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: text/plain\r\n\r\nok"u8.ToArray(), writable: false)
{
    public override bool CanWrite => true;

    public override void Write(byte[] buffer, int offset, int count)
    {
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
