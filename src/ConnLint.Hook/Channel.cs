using System;
using System.Net.Sockets;
using System.Text;

namespace ConnLint.Hook;

/// <summary>
/// Tells the listener check, which opened a private Unix socket for it, what is seen from inside. It never waits: a message that the socket does not take
/// at once is lost.
/// </summary>
internal sealed class Channel(string path, string application)
{
    private const int MaxText = 1000;

    /// <summary>Null where no check runs this program.</summary>
    public static Channel? FromEnvironment(string application)
        => Environment.GetEnvironmentVariable("CONNLINT_CHECK_CHANNEL") is { Length: > 0 } path ? new Channel(path, application) : null;

    /// <summary>Sends <c>APPLICATION TAB KIND TAB TEXT</c>.</summary>
    /// <param name="kind"><c>cause</c>, <c>winner</c> or <c>blocker</c>.</param>
    /// <param name="text">Fit to be shown.</param>
    public void Send(string kind, string text)
    {
        try
        {
            Fault.At("send");
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };
            socket.Connect(new UnixDomainSocketEndPoint(path));
            if (text.Length > MaxText) text = text[..MaxText];
            socket.Send(Encoding.UTF8.GetBytes(application + "\t" + kind + "\t" + text.Replace('\t', ' ').Replace('\n', ' ') + "\n"));
        }
        catch
        {
            // Nobody reads any more; the line on standard error says the same.
        }
    }
}
