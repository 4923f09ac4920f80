using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>A reader and texts that it is made for.</summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Covers">The methods that it feeds, as <c>Type.Method</c>; more than one where a reader is made of several.</param>
/// <param name="Texts">Real-looking texts, to be damaged.</param>
/// <param name="Read">Reads a damaged text, of which it gets the number among <paramref name="Texts"/>, too, and gives all facts.</param>
internal sealed record FuzzedReader(string Name, IReadOnlyList<string> Covers, IReadOnlyList<string> Texts, Func<int, string, object?> Read)
{
    /// <summary>The path under which the damaged text is read; no text holds it.</summary>
    public const string Damaged = "the damaged file";

    /// <summary>Tells the path of the damaged text.</summary>
    public Func<int, string> PathOf { get; init; } = static _ => Damaged;

    /// <summary>Whether it is handed the lines of a file instead of a file.</summary>
    public bool IsLine { get; init; }

    public static FuzzedReader Of(string name, Func<string, string, object?> read, string covers, params string[] texts)
        => new(name, covers.Split(' '), texts, (_, text) => read(Damaged, text));

    public override string ToString() => Name;
}
