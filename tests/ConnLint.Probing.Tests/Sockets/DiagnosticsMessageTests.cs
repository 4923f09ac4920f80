using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Tests.Sockets;

/// <summary>Packets recorded from Linux 6.18 on a little-endian machine.</summary>
public sealed class DiagnosticsMessageTests
{
    private const string IPv4Packet =
        "7c0000001400020000000000d46b0000020a00001b5c00007f00000100000000000000000000000000000000000000000000000000000000000000000a00000000000000" +
        "0000000000000000800000000000000089d80100050008000000000008000f00000000000c001500010000000000000006001600520000007c0000001400020000000000" +
        "d46b0000020a000007e8000000000000000000000000000000000000000000000000000000000000000000000000000002000000000000000000000000000000800000" +
        "000000000031040000050008000000000008000f00000000000c00150001000000000000000600160052000000";

    private const string IPv6Packet =
        "840000001400020000000000d46b00000a0a00001b5b000000000000000000000000ffff7f00000100000000000000000000000000000000000000000b00000000000000" +
        "0000000000000000800000000000000088d80100050008000000000005000b000000000008000f00000000000c0015000100000000000000060016001200000084000000" +
        "1400020000000000d46b00000a0a00001b5a00000000000000000000000000000000000000000000000000000000000000000000000000000c0000000000000000000000" +
        "00000000800000000000000087d80100050008000000000005000b000000000008000f00000000000c001500010000000000000006001600120000008400000014000200" +
        "00000000d46b00000a0a00001b5900000000000000000000000000000000000000000000000000000000000000000000000000000d000000000000000000000000000000" +
        "800000000000000086d80100050008000000000005000b000100000008000f00000000000c00150001000000000000000600160012000000";

    private const string DonePacket = "140000000300020000000000d46b000000000000";
    private const string ErrorPacket = "240000000200000000000000d46b0000eaffffff480000001400010300000000000000006306";

    [Fact]
    public void IPv4Packet_GivesListeners()
        => Assert.Equal(["127.0.0.1:7004 120969 ", "0.0.0.0:2024 1073 "], Sockets(IPv4Packet));

    [Fact]
    public void IPv6Packet_TellsWhichSocketsRefuseIPv4()
        => Assert.Equal(["127.0.0.1:7003 120968 False", "[::]:7002 120967 False", "[::]:7001 120966 True"], Sockets(IPv6Packet));

    [Fact]
    public void Packet_TellsWhoWaitsToBeAccepted()
    {
        Parse(IPv4Packet, out var sockets);
        Assert.All(sockets, static socket => Assert.Equal(new AcceptQueue(0, 128), socket.Queue));
    }

    [Fact]
    public void PacketOfListeners_SaysThatMoreFollows() => Assert.Equal(DumpState.Continues, Parse(IPv4Packet, out _));

    [Fact]
    public void DonePacket_EndsTheAnswer() => Assert.Equal(DumpState.Ended, Parse(DonePacket, out _));

    [Fact]
    public void ErrorPacket_IsNoAnswer() => Assert.Equal(DumpState.Broken, Parse(ErrorPacket, out _));

    [Theory]
    [InlineData(17)]
    [InlineData(100)]
    public void CutPacket_IsBroken(int bytes) => Assert.Equal(DumpState.Broken, Parse(IPv4Packet[..(2 * bytes)], out _));

    [Fact]
    public void AttributeOfNoLength_EndsTheSearch()
        => Assert.Equal(["127.0.0.1:7004 120969 ", "0.0.0.0:2024 1073 "], Sockets(IPv4Packet.Replace("0500080000000000", "0000080000000000", StringComparison.Ordinal)));

    [Theory]
    [InlineData("127.0.0.1:7004", "480000001400010000000000000000000206000000000000" + "1b5c0000" + "7f000001000000000000000000000000" + "7f000001000000000000000000000000" + "00000000" + "ffffffffffffffff")]
    [InlineData("[::1]:7003", "480000001400010000000000000000000a06000000000000" + "1b5b0000" + "00000000000000000000000000000001" + "00000000000000000000000000000001" + "00000000" + "ffffffffffffffff")]
    public void Lookup_AsksForTheAddressItself(string endPoint, string request)
        => Assert.Equal(request, Convert.ToHexStringLower(DiagnosticsMessage.Lookup(IPEndPoint.Parse(endPoint))));

    [Theory]
    [InlineData("240000000200000000000000d46b0000feffffff4800000014000100", false)]
    [InlineData("7c0000001400000000000000d46b0000020a00001b5c0000", true)]
    [InlineData("7c0000001400000000000000d46b0000020100001b5c0000", false)]
    [InlineData(ErrorPacket, null)]
    [InlineData(DonePacket, null)]
    [InlineData("", null)]
    public void AnswerToALookup_NamesAListener(string packet, bool? isListener)
    {
        var bytes = Convert.FromHexString(packet);
        Assert.Equal(isListener, DiagnosticsMessage.IsListener(bytes, bytes.Length));
    }

    private static IEnumerable<string> Sockets(string hexadecimal)
    {
        Parse(hexadecimal, out var sockets);
        return sockets.Select(socket => $"{socket.EndPoint} {socket.Inode} {socket.IsOnlyIPv6}");
    }

    private static DumpState Parse(string hexadecimal, out List<LinuxSocket> sockets)
    {
        sockets = [];
        var packet = Convert.FromHexString(hexadecimal);
        return DiagnosticsMessage.Parse(packet, packet.Length, sockets);
    }
}
