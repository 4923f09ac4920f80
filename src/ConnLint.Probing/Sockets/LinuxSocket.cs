using System.Net;

namespace ConnLint.Probing.Sockets;

/// <summary>A listening socket as Linux tells it, before its owner is known.</summary>
/// <param name="EndPoint">What it holds; an IPv4-mapped address as IPv4.</param>
/// <param name="Inode">By which a process's files name it.</param>
/// <param name="IsOnlyIPv6">Whether it has <c>IPV6_V6ONLY</c>, or null where the source does not say.</param>
internal sealed record LinuxSocket(IPEndPoint EndPoint, long Inode, bool? IsOnlyIPv6)
{
    /// <summary>Who waits to be accepted; null where the source does not say.</summary>
    public AcceptQueue? Queue { get; init; }
}
