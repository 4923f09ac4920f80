namespace ConnLint.Cli.Explaining.Pasted;

/// <summary>What somebody has seen of a failure.</summary>
/// <param name="Kind">The class of the error.</param>
/// <param name="Words">The words that tell the class; from our own table, never from the text.</param>
internal sealed record Symptom(SymptomKind Kind, string Words)
{
    /// <summary>The class in words that follow "you saw".</summary>
    public string Phrase => Kind switch
    {
        SymptomKind.Refused => "a refusal",
        SymptomKind.TimedOut => "a time-out",
        SymptomKind.Unreachable => "that there is no way to the address",
        SymptomKind.NameUnresolved => "that the name does not resolve",
        SymptomKind.AddressInUse => "that the port was in use",
        SymptomKind.PortForbidden => "that the system forbids the port",
        SymptomKind.ConnectForbidden => "that the system forbids the connection",
        SymptomKind.UnsafePort => "that the browser blocks the port",
        SymptomKind.WrongProtocol => "an answer in another protocol",
        SymptomKind.Closed => "a connection that was closed without an answer",
        SymptomKind.Certificate => "a certificate that the client does not trust",
        SymptomKind.NotAvailable => "that the client has no such address",
        _ => "a proxy that failed",
    };
}

/// <summary>Classes of errors, by what they say about the way to the server.</summary>
internal enum SymptomKind
{
    /// <summary>The host answered with a reset.</summary>
    Refused,

    /// <summary>Nobody answered in time.</summary>
    TimedOut,

    /// <summary>There is no route, or nobody at its end.</summary>
    Unreachable,

    /// <summary>The name has no address.</summary>
    NameUnresolved,

    /// <summary>The server could not bind, because somebody holds the port.</summary>
    AddressInUse,

    /// <summary>The server could not bind, because the system does not let it.</summary>
    PortForbidden,

    /// <summary>The client could not connect, because the system does not let it.</summary>
    ConnectForbidden,

    /// <summary>The browser asks nobody on this port.</summary>
    UnsafePort,

    /// <summary>The client did not understand the answer.</summary>
    WrongProtocol,

    /// <summary>The connection was accepted, and closed or reset without an answer.</summary>
    Closed,

    /// <summary>The server answered; the client does not trust its certificate.</summary>
    Certificate,

    /// <summary>The client's system has no address of that kind, as in a container without IPv6.</summary>
    NotAvailable,

    /// <summary>A proxy between client and server failed.</summary>
    Proxy,
}
