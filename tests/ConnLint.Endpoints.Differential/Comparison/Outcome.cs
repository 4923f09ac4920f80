using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>What a start comes to.</summary>
internal sealed record Outcome
{
    /// <summary>
    /// <c>scheme://address:port protocols</c> of each endpoint, sorted: the address as the server's own address list has it (<c>localhost</c>,
    /// <c>127.0.0.1</c>, <c>[::]</c>), 0 for a port that the system picked, and <c>Http1</c>, <c>Http2</c> or <c>Http1AndHttp2</c>, whichever is really spoken.
    /// </summary>
    public IReadOnlyList<string> Bound { get; init; } = [];

    /// <summary>
    /// What the server says that it dropped, in the order of its messages: <c>ports '{http}' '{https}' for '{urls}'</c>,
    /// <c>addresses '{a, b}'</c> (endpoints win) or <c>endpoints for '{a, b}'</c> (<c>preferHostingUrls</c>).
    /// </summary>
    public IReadOnlyList<string> Overridden { get; init; } = [];

    /// <summary>The message of the exception that ends the start, or null. The content root's path is <c>{root}</c>.</summary>
    public string? Throws { get; init; }

    /// <summary>Whether both are the same; of a start that throws, the message is all that counts.</summary>
    public bool Agrees(Outcome other)
        => Throws == other.Throws
            && (Throws is not null || (Bound.SequenceEqual(other.Bound, StringComparer.Ordinal) && Overridden.SequenceEqual(other.Overridden, StringComparer.Ordinal)));

    public override string ToString()
        => Throws is not null ? "throws: " + Throws : $"binds [{string.Join(" | ", Bound)}]" + string.Concat(Overridden.Select(static text => ", overrides " + text));
}
