using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

public static class FreePortFinder
{
    public static int Any()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static int From(int first)
    {
        for (var port = first; port < 65_535; port++)
        {
            if (IsFree(port)) return port;
        }

        throw new InvalidOperationException("No port is free.");
    }

    private static bool IsFree(int port)
    {
        if (Array.Exists(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), used => used.Port == port)) return false;
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
