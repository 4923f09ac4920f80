using System;

namespace ConnLint.Endpoints.Tests;

/// <summary>Reproducible damage to a text.</summary>
internal sealed class Mutations(int seed, string alphabet)
{
    private readonly Random _random = new(seed);

    public int Next(int limit) => _random.Next(limit);

    /// <summary>The text after one to four edits: a character more, less or another, a chunk doubled, dropped or moved, or the rest cut off.</summary>
    public string Of(string text)
    {
        for (var edits = _random.Next(1, 5); edits > 0; edits--) text = Edited(text);
        return text;
    }

    private string Edited(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(8, text.Length - at) + 1);
        var character = alphabet[_random.Next(alphabet.Length)].ToString();
        return _random.Next(7) switch
        {
            0 => text.Insert(at, character),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Remove(at, length).Insert(_random.Next(text.Length - length + 1), text.Substring(at, length)),
            4 => text[..at],
            _ when at < text.Length => text.Remove(at, 1).Insert(at, character),
            _ => text + character,
        };
    }
}
