namespace ConnLint.Probing.Sockets;

/// <summary>How an attempt to connect ended.</summary>
internal enum ConnectOutcome
{
    /// <summary>Somebody listens: the handshake completed.</summary>
    Accepted,

    /// <summary>The host answered with a reset: nobody listens on this address and port, or a firewall rejects.</summary>
    Refused,

    /// <summary>No answer within the attempt's time.</summary>
    TimedOut,

    /// <summary>There is no way to the address, for instance because the machine has no address of its family.</summary>
    Unreachable,

    /// <summary>Any other error; the socket error says which.</summary>
    Failed,
}
