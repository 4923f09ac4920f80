using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Rules;

/// <summary>A rule that holds at a place: what every front prints.</summary>
/// <param name="Rule">The cause.</param>
/// <param name="Place">The place to change.</param>
/// <param name="Arguments">What fills the message's holes, already fit to be shown.</param>
internal sealed record Finding(Rule Rule, TextPlace Place, params object[] Arguments)
{
    /// <summary>The level here, where the evidence is weaker or stronger than usual.</summary>
    public RuleLevel Level { get; init; } = Rule.Level;

    /// <summary>The places that contradict it.</summary>
    public IReadOnlyList<TextPlace> Related { get; init; } = [];

    /// <summary>What the text at <see cref="Place"/> should be, where that is evident.</summary>
    public string? Replacement { get; init; }

    /// <summary>What repairs it, where more or something else than <see cref="Place"/> has to change.</summary>
    public Edit? Edit { get; init; }

    /// <summary>The project that the finding concerns, by its path; null where the place names none.</summary>
    public string? Project { get; init; }

    public string Message => Rule.Format(Arguments);

    /// <summary>The part of the message that says what to do.</summary>
    public string Remedy => Rule.Remedy(Arguments);
}
