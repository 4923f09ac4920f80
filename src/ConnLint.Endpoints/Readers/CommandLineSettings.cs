using System;
using System.Collections.Generic;
using System.Text;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Readers;

/// <summary>
/// A profile's arguments as .NET's command-line provider reads them: <c>--key value</c>, <c>--key=value</c>, <c>/key value</c>, <c>key=value</c>.
/// A switch takes whatever follows it for its value.
/// </summary>
internal static class CommandLineSettings
{
    /// <summary>The settings in order; the last one of a key counts.</summary>
    public static IEnumerable<(string Key, SettingValue Value)> Read(SettingValue arguments)
    {
        var words = Words(arguments.Text);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text;
            var prefix = word.StartsWith("--", StringComparison.Ordinal) ? 2 : word.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
            var equals = word.IndexOf('=');
            if (equals > prefix)
            {
                if (prefix > 0 || word[0] != '-') yield return (word.Substring(prefix, equals - prefix), ValueOf(arguments, words[i], equals + 1));
            }
            else if (prefix > 0 && equals < 0 && i + 1 < words.Count)
            {
                yield return (word.Substring(prefix), ValueOf(arguments, words[++i], 0));
            }
        }
    }

    private static SettingValue ValueOf(SettingValue arguments, (string Text, List<int> Offsets) word, int start)
    {
        var text = word.Text.Substring(start);
        if (text.Length == 0) return new SettingValue("", arguments.Place);

        var first = word.Offsets[start];
        return new SettingValue(text, arguments.Part(first, word.Offsets[word.Offsets.Count - 1] + 1 - first));
    }

    // Double quotes keep blanks together and vanish; single quotes mean nothing when no shell is involved.
    private static List<(string Text, List<int> Offsets)> Words(string text)
    {
        var words = new List<(string Text, List<int> Offsets)>();
        var word = new StringBuilder();
        var offsets = new List<int>();
        var isQuoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (!isQuoted && text[i] is ' ' or '\t'))
            {
                if (word.Length > 0) words.Add((word.ToString(), offsets));
                word.Clear();
                offsets = [];
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                word.Append(text[i]);
                offsets.Add(i);
            }
        }

        return words;
    }
}
