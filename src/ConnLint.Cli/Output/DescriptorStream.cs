using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Output;

/// <summary>
/// Writes to a descriptor that other processes share. A <see cref="FileStream"/> would keep a position of its own, so that what the next
/// program of a script writes to the same file would land on top.
/// </summary>
internal sealed class DescriptorStream(int descriptor) : Stream
{
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    private static readonly int TryAgain = OperatingSystem.IsLinux() ? 11 : 35;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var written = (int)LibC.write(descriptor, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (written > 0) buffer = buffer[written..];
            else if (!MayGoOn(Marshal.GetLastPInvokeError())) return;
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // A reader that has gone, as head and grep -q do, changes nothing about the exit code.
    private static bool MayGoOn(int error)
    {
        if (error == BrokenPipe) return false;
        if (error == TryAgain) Thread.Sleep(1);
        else if (error != Interrupted) throw new IOException("the output cannot be written (error " + error + ")");
        return true;
    }
}
