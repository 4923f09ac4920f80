using System;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using System.Text;

namespace ConnLint.Supervisor.Tests;

/// <summary>The socket on which the startup hook may speak to the check.</summary>
public sealed class HookChannelTests
{
    [LinuxFact]
    public void NobodyElse_MayEnter()
    {
        using var supervised = Supervised.Shell("stat -c 'mode %a' \"$CONNLINT_CHECK_CHANNEL\" \"$(dirname \"$CONNLINT_CHECK_CHANNEL\")\"");

        Assert.Equal(["out mode 600", "out mode 700"], supervised.WaitForEnd(out _).Where(static line => line.StartsWith("out ", StringComparison.Ordinal)));
    }

    [OtherUserFact]
    public void AnotherUser_IsRefused()
    {
        const string Call = "perl -MIO::Socket::UNIX -e '$s = IO::Socket::UNIX->new($ENV{CONNLINT_CHECK_CHANNEL}) or die qq($!\\n); print $s qq(Shop\tcause\t$ARGV[0]\n)'";
        using var supervised = Supervised.Shell($"{Call} own; {OtherUserFactAttribute.Command} {Call} other 2>&1");

        var told = supervised.WaitForEnd(out _);
        Assert.Contains("hook Shop\tcause\town", told);
        Assert.Contains("out Permission denied", told);
        Assert.DoesNotContain("hook Shop\tcause\tother", told);
    }

    [LinuxFact]
    public void WhatIsSent_IsForwarded_EvenInTheLastMoment()
    {
        using var supervised = Supervised.Shell("echo \"$CONNLINT_CHECK_CHANNEL\"; read line");
        var path = supervised.WaitForLine("out /")["out ".Length..];
        using var silent = Connect(path); // must not hold up the others for long
        for (var i = 0; i < 20; i++) Send(path, $"Shop\tcause\tnumber {i}\n");
        supervised.Write("stop");

        Assert.Contains("hook Shop\tcause\tnumber 19", supervised.WaitForEnd(out _));
        Assert.False(File.Exists(path), "the socket is left behind");
    }

    private static Socket Connect(string path)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        return socket;
    }

    private static void Send(string path, string text)
    {
        using var socket = Connect(path);
        socket.Send(Encoding.UTF8.GetBytes(text));
    }
}
