using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings;

/// <summary>
/// The findings that comments of a file turn off. A directive is a comment line of its own (<c>//</c>, <c>#</c> or <c>&lt;!--</c>) that names rules; what follows <c>--</c> is
/// the reason:
/// <list type="bullet">
/// <item><c>connlint-disable-next-line CONN5001, CONN5002 -- reason</c>: in the next line that is no directive.</item>
/// <item><c>connlint-disable CONN5001</c>: from here to the end of the file.</item>
/// <item><c>connlint-disable-profile "my profile" CONN4005</c>: in a launch profile. It stands outside of all profiles, because <c>dotnet run</c> drops a profile that holds a comment.</item>
/// </list>
/// </summary>
internal sealed class Suppressions
{
    private const string NextLine = "connlint-disable-next-line";
    private const string Profile = "connlint-disable-profile";
    private const string Rest = "connlint-disable";

    private readonly HashSet<(int Line, string Id)> _lines = [];
    private readonly Dictionary<string, int> _rest = new(StringComparer.Ordinal);
    private readonly HashSet<(string Profile, string Id)> _profiles = [];
    private readonly ILookup<int, Facts.Setting> _settings;

    private Suppressions(string path, string text)
    {
        Read(text);
        _settings = (_profiles.Count > 0 ? JsonSettings.Read(path, text) : [])
            .Where(static setting => setting.Path.Count >= 3 && setting.Path[0] == "profiles")
            .SelectMany(static setting => setting.KeyPlaces.Append(setting.Value.Place).Select(place => (place.Line, Setting: setting))).Distinct()
            .ToLookup(static one => one.Line, static one => one.Setting);
    }

    public static Suppressions In(string path, string text) => new(path, text);

    public bool Hide(Finding finding)
        => _lines.Contains((finding.Place.Line, finding.Rule.Id))
            || (_rest.TryGetValue(finding.Rule.Id, out var from) && finding.Place.Line > from)
            || (_settings.Count > 0 && ProfileOf(finding.Place) is { } profile && _profiles.Contains((profile, finding.Rule.Id)));

    private void Read(string text)
    {
        if (text.IndexOf(Rest, StringComparison.Ordinal) < 0) return;

        var pending = new List<string>();
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (DirectiveOf(lines[line]) is not { } words)
            {
                foreach (var id in pending) _lines.Add((line, id));
                pending.Clear();
            }
            else if (words[0] == NextLine) pending.AddRange(words.Skip(1));
            else if (words[0] == Profile) AddProfile(words);
            else foreach (var id in words.Skip(1).Where(id => !_rest.ContainsKey(id))) _rest.Add(id, line);
        }
    }

    private void AddProfile(List<string> words)
    {
        foreach (var id in words.Skip(2)) _profiles.Add((words.Count > 1 ? words[1] : "", id));
    }

    // The words of a directive, a quoted name as one; null for any other line.
    private static List<string>? DirectiveOf(string line)
    {
        var text = line.Trim();
        var comment = text.StartsWith("//", StringComparison.Ordinal) ? 2 : text.StartsWith("#", StringComparison.Ordinal) ? 1 : text.StartsWith("<!--", StringComparison.Ordinal) ? 4 : 0;
        if (comment == 0 || !text.Substring(comment).TrimStart().StartsWith(Rest, StringComparison.Ordinal)) return null;

        text = text.Substring(comment);
        var reason = text.IndexOf("--", StringComparison.Ordinal);
        var parts = (reason < 0 ? text : text.Substring(0, reason)).Split('"');
        var words = new List<string>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) words.Add(parts[i]);
            else words.AddRange(parts[i].Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries));
        }

        return words[0] is NextLine or Profile or Rest ? words : null;
    }

    private string? ProfileOf(Facts.TextPlace place)
    {
        foreach (var setting in _settings[place.Line])
        {
            if (Covers(setting.Value.Place, place) || setting.KeyPlaces.Any(key => Covers(key, place))) return setting.Path[1];
        }

        return null;
    }

    private static bool Covers(Facts.TextPlace outer, Facts.TextPlace inner) => inner.Start >= outer.Start && inner.Start <= outer.Start + outer.Length && inner.Line == outer.Line;
}
