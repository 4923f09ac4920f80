using System.Net;
using System.Net.Sockets;
using System.Text;

// Datagrams have no listeners: a bound port refuses nobody.
internal sealed class UdpDiscovery : IDisposable
{
    private const int DiscoveryPort = 5353;
    private static readonly IPAddress Group = IPAddress.Parse("224.0.0.251");

    private readonly UdpClient _announcer = new(AddressFamily.InterNetwork);
    private readonly Socket _receiver = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);

    public UdpDiscovery()
    {
        _receiver.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _receiver.Bind(new IPEndPoint(IPAddress.Any, DiscoveryPort));
        _receiver.SetSocketOption(SocketOptionLevel.IP, SocketOptionName.AddMembership, new MulticastOption(Group, IPAddress.Any));
    }

    public async Task AnnounceAsync(string name) => await _announcer.SendAsync(Encoding.UTF8.GetBytes(name), new IPEndPoint(Group, DiscoveryPort));

    public async Task<string> ReceiveAsync()
    {
        var buffer = new byte[1500];
        var received = await _receiver.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0));
        return Encoding.UTF8.GetString(buffer, 0, received.ReceivedBytes);
    }

    public void Dispose()
    {
        _announcer.Dispose();
        _receiver.Dispose();
    }
}
