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
    /// <summary>The settings of a whole command line, in order; the last one of a key counts.</summary>
    public static IEnumerable<(string Key, SettingValue Value)> Read(SettingValue line) => Read(Words(line));

    /// <summary>The settings of arguments that are words already.</summary>
    public static IEnumerable<(string Key, SettingValue Value)> Read(IReadOnlyList<SettingValue> words) => Read(Words(words));

    /// <summary>The first argument that the provider refuses, and with it the program's start: a short switch with a value, <c>-x=1</c>.</summary>
    public static SettingValue? Refused(SettingValue line) => Refused(Words(line));

    /// <inheritdoc cref="Refused(SettingValue)"/>
    public static SettingValue? Refused(IReadOnlyList<SettingValue> words) => Refused(Words(words));

    private static IEnumerable<(string Key, SettingValue Value)> Read(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, prefix, separator) = Parts(words[i]);
            if (separator > prefix)
            {
                if (prefix > 0 || word[0] != '-') yield return (word.Substring(prefix, separator - prefix), words[i].From(separator + 1));
            }
            else if (prefix > 0 && separator < 0 && i + 1 < words.Count)
            {
                yield return (word.Substring(prefix), words[++i].From(0));
            }
        }
    }

    private static SettingValue? Refused(List<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (word, prefix, separator) = Parts(words[i]);
            if (separator > 0 && prefix == 0 && word[0] == '-') return words[i].From(0);
            if (prefix > 0 && separator < 0) i++; // whatever follows a switch is its value
        }

        return null;
    }

    private static (string Text, int Prefix, int Separator) Parts(Word word)
        => (word.Text, word.Text.StartsWith("--", StringComparison.Ordinal) ? 2 : word.Text.StartsWith("/", StringComparison.Ordinal) ? 1 : 0, word.Text.IndexOf('='));

    private static List<Word> Words(IReadOnlyList<SettingValue> values)
    {
        var words = new List<Word>(values.Count);
        foreach (var value in values) words.Add(new Word(value.Text, value, null));
        return words;
    }

    // Double quotes keep blanks together and vanish; single quotes mean nothing when no shell is involved.
    private static List<Word> Words(SettingValue line)
    {
        var text = line.Text;
        var words = new List<Word>();
        var word = new StringBuilder();
        var offsets = new List<int>();
        var isQuoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (!isQuoted && text[i] is ' ' or '\t'))
            {
                if (word.Length > 0) words.Add(new Word(word.ToString(), line, offsets));
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

    /// <param name="Text">The word without quotes.</param>
    /// <param name="Origin">The value in which it stands.</param>
    /// <param name="Offsets">Where each of its characters stands in there; null where it is the whole value.</param>
    private readonly record struct Word(string Text, SettingValue Origin, List<int>? Offsets)
    {
        public SettingValue From(int start)
        {
            var text = Text.Substring(start);
            if (text.Length == 0) return new SettingValue("", Origin.Place);
            if (Offsets is null) return new SettingValue(text, Origin.Part(start, text.Length));

            var first = Offsets[start];
            return new SettingValue(text, Origin.Part(first, Offsets[Offsets.Count - 1] + 1 - first));
        }
    }
}
