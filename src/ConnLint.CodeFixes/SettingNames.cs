using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConnLint.CodeFixes;

/// <summary>Names settings that fixes of one file let it read: one name for one value, wherever it stands, and none that the file reads with another default.</summary>
internal sealed class SettingNames(SyntaxNode root)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="value">What is read.</param>
    /// <param name="first">The name that is taken where it is free; others get a number.</param>
    /// <param name="pattern">How the setting is read, with a hole for its name.</param>
    public string Of(string value, string first, string pattern)
    {
        var key = first + value.TrimEnd('/');
        if (_names.TryGetValue(key, out var known)) return known;

        var text = root.ToString();
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? first : first + number.ToString(CultureInfo.InvariantCulture);
            var read = string.Format(CultureInfo.InvariantCulture, pattern, name);
            if (_names.ContainsValue(name) || (text.IndexOf(read, StringComparison.Ordinal) >= 0 && !HasDefault(text, read, value.TrimEnd('/')))) continue;
            return _names[key] = name;
        }
    }

    private static bool HasDefault(string text, string read, string origin)
    {
        var start = read + " ?? \"" + origin;
        return text.IndexOf(start + "\"", StringComparison.Ordinal) >= 0 || text.IndexOf(start + "/\"", StringComparison.Ordinal) >= 0;
    }
}
