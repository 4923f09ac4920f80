using System.Collections.Generic;

namespace ConnLint.Probing.Protocols;

/// <summary>What a port turned out to speak.</summary>
internal enum SpokenProtocol
{
    /// <summary>It said nothing that tells, in the time it had.</summary>
    Unknown,

    /// <summary>TLS; what is inside was not asked.</summary>
    Tls,

    /// <summary>HTTP/1.1 in clear text, perhaps beside HTTP/2.</summary>
    Http1,

    /// <summary>HTTP/2 in clear text, and no HTTP/1.1.</summary>
    Http2Only,

    /// <summary>Something that is none of these.</summary>
    Other,
}

/// <summary>What a port speaks, and the questions that showed it, in their order.</summary>
/// <param name="Protocol">The conclusion.</param>
/// <param name="Banner">The beginning of what it said, fit to be shown, where the protocol is another one.</param>
/// <param name="Results">One record for each question, with the exact answer or error.</param>
internal sealed record Recognition(SpokenProtocol Protocol, string? Banner, IReadOnlyList<ProbeResult> Results)
{
    /// <summary>The product whose protocol it is, where the answer tells; null otherwise.</summary>
    public string? Name { get; init; }
}
