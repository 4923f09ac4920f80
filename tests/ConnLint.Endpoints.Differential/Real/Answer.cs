using System.Collections.Generic;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>What one start really came to, as the process that started it saw it.</summary>
internal sealed record Answer
{
    /// <summary>The server's own list of addresses, after the start.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The endpoints in use, each with the protocols that it speaks; <c>localhost</c> has one for each family.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>All listeners in the system's table, other programs' included; empty where nobody looked.</summary>
    public IReadOnlyList<string> Sockets { get; init; } = [];

    public IReadOnlyList<string> Overridden { get; init; } = [];

    /// <summary>Whether the server said that nothing is configured.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The exception's type.</summary>
    public string? Exception { get; init; }

    public string? Throws { get; init; }

    /// <summary>Why there is no answer: the process crashed or hung.</summary>
    public string? Failure { get; init; }
}

/// <summary>An endpoint of <c>OptionsInUse</c>.</summary>
internal sealed record Endpoint(string Address, int Port, bool IsTls, string Protocols);
