using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>One leaf of a configuration file.</summary>
/// <param name="Path">Its keys from the root, array indexes included. A key with colons is one here and several in <see cref="Key"/>, as .NET sees it.</param>
/// <param name="Value">Its value; numbers and booleans as text.</param>
internal sealed record Setting(IReadOnlyList<string> Path, SettingValue Value)
{
    /// <summary>Where each key of <see cref="Path"/> stands, between its quotes; empty for formats that do not say, and of no length for array indexes.</summary>
    public IReadOnlyList<TextPlace> KeyPlaces { get; init; } = [];

    private string? _key;

    /// <summary>The path as .NET writes it. Every start of a program looks at all keys, so they are put together once.</summary>
    public string Key => _key ??= Path.Count == 1 ? Path[0] : string.Join(":", Path);

    public bool Is(string key) => Key.Equals(key, StringComparison.OrdinalIgnoreCase);
}
