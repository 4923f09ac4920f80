using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>One part of a setting's key: <c>"Kestrel:Endpoints"</c> in JSON is two of them, as .NET sees it.</summary>
/// <param name="Text">The part.</param>
/// <param name="Place">Where it stands; the whole key where escapes make the offsets differ.</param>
internal readonly record struct KeySegment(string Text, TextPlace Place)
{
    // No key of a server is longer; a file of one long key with many children would cost its length for each of them.
    private const int MaxLength = 200;

    /// <summary>Whether <see cref="Place"/> is of this part alone, so that it can be replaced.</summary>
    public bool IsExact => Place.Length == Text.Length;

    /// <summary>The parts of a setting's key; none of one too long to be meant for a server.</summary>
    public static List<KeySegment> Of(Setting setting)
    {
        var segments = new List<KeySegment>();
        foreach (var key in setting.Path)
        {
            if (key.Length > MaxLength) return segments;
        }

        for (var i = 0; i < setting.KeyPlaces.Count; i++)
        {
            var start = 0;
            foreach (var part in setting.Path[i].Split(':'))
            {
                segments.Add(new KeySegment(part, new SettingValue(setting.Path[i], setting.KeyPlaces[i]).Part(start, part.Length)));
                start += part.Length + 1;
            }
        }

        return segments;
    }

    public bool Is(string name) => Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
