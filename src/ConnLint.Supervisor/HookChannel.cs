using System;
using System.IO;
using System.Net.Sockets;
using System.Text;
using System.Threading;

namespace ConnLint.Supervisor;

/// <summary>
/// Where the startup hook inside the backend may say what it sees: a Unix socket in a folder that nobody but this user may enter. Each message is a
/// connection of its own, of lines of text.
/// </summary>
internal sealed class HookChannel : IDisposable
{
    /// <summary>Tells the backend, and what it starts, the socket's path.</summary>
    public const string Variable = "CONNLINT_CHECK_CHANNEL";

    private const int MaxMessage = 8 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private const string End = "\0";

    private readonly string _folder;
    private readonly Socket _socket;
    private readonly Thread _thread;

    private HookChannel(string folder, Socket socket, Action<string> receive)
    {
        _folder = folder;
        _socket = socket;
        _thread = new Thread(() => Receive(receive)) { IsBackground = true, Name = "hook" };
        _thread.Start();
    }

    /// <summary>The path of the socket.</summary>
    public string Path => PathIn(_folder);

    /// <summary>Null where there is no such socket: then the hook writes to the backend's output alone.</summary>
    public static HookChannel? TryOpen(Action<string> receive)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("connlint-").FullName; // on Unix with the mode 0700
            socket.Bind(new UnixDomainSocketEndPoint(PathIn(folder)));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PathIn(folder), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen();
            return new HookChannel(folder, socket, receive);
        }
        catch (Exception exception) when (exception is SocketException or IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            // A long path of the temporary folder, or a system without such sockets.
            socket.Dispose();
            if (folder is not null) Delete(folder);
            return null;
        }
    }

    /// <summary>Returns when everything is received that was sent before: the last connection in the queue is our own.</summary>
    public void Drain()
    {
        try
        {
            using var last = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            last.Connect(new UnixDomainSocketEndPoint(Path));
            last.Send(Encoding.UTF8.GetBytes(End));
        }
        catch (SocketException)
        {
            // The backend has deleted the socket: nothing more can come.
            return;
        }

        _thread.Join(LastWords);
    }

    public void Dispose()
    {
        _socket.Dispose();
        Delete(_folder);
    }

    private static string PathIn(string folder) => System.IO.Path.Combine(folder, "hook");

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The temporary folder is cleaned by the system.
        }
    }

    private void Receive(Action<string> receive)
    {
        try
        {
            while (true)
            {
                using var connection = _socket.Accept();
                connection.ReceiveTimeout = (int)Patience.TotalMilliseconds;
                var message = Read(connection);
                if (message == End) return;
                foreach (var line in message.Split('\n', StringSplitOptions.RemoveEmptyEntries)) receive(line);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Disposed: the backend has ended.
        }
    }

    private static string Read(Socket connection)
    {
        var message = new byte[MaxMessage];
        var length = 0;
        try
        {
            while (length < message.Length && connection.Receive(message, length, message.Length - length, SocketFlags.None) is > 0 and var count) length += count;
        }
        catch (SocketException)
        {
            // Somebody who connects and says nothing, or was killed in the middle.
        }

        return Encoding.UTF8.GetString(message, 0, length);
    }
}
