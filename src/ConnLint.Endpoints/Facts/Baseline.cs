using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ConnLint.Endpoints.Facts;

/// <summary>A finding that a project has accepted.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Line">What <see cref="Baseline.FingerprintOf"/> makes of the line that it stands in: the finding is the same when other lines come or go.</param>
/// <param name="Path">The file, relative to the project's folder, with <c>/</c>.</param>
internal readonly record struct AcceptedFinding(string Id, string Line, string Path);

/// <summary>
/// The findings that a project had when it turned errors on: <c>connlint.baseline</c> beside its project file. A finding a line: the rule, how often, the line's fingerprint,
/// the file. <c>#</c> starts a comment, and <c>*</c> alone accepts everything.
/// </summary>
internal sealed class Baseline
{
    public const string FileName = "connlint.baseline";

    /// <summary>Under which the compiler's log names what the analyzers' suppressor has hidden.</summary>
    public const string SuppressionId = "CONNBASELINE";

    private const string Everything = "*";
    private const int Fields = 4;

    private const string Head = """
        # Findings of ConnLint that this project has accepted; all others are reported. Written by: dotnet build -p:ConnLintWriteBaseline=true
        # A line of a finding: its rule, how often, the fingerprint of the line that it stands in, the file. Delete it to see the finding again.

        """;

    private readonly Dictionary<AcceptedFinding, int> _findings = [];

    /// <summary>Whether every finding is accepted.</summary>
    public bool AcceptsAll { get; private set; }

    public static Baseline Read(string text)
    {
        var read = new Baseline();
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed == Everything) read.AcceptsAll = true;

            var fields = trimmed.Split([' '], Fields);
            if (fields.Length < Fields || trimmed[0] == '#' || !int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) continue;
            read.Add(new AcceptedFinding(fields[0], fields[2], fields[3]), count);
        }

        return read;
    }

    /// <summary>The text of a baseline; the same findings are always the same text.</summary>
    public static string Write(IEnumerable<AcceptedFinding> findings)
    {
        var baseline = new Baseline();
        foreach (var finding in findings) baseline.Add(finding, 1);

        var text = new StringBuilder(Head.Replace("\r\n", "\n"));
        foreach (var line in baseline._findings.OrderBy(static one => one.Key.Path, StringComparer.Ordinal).ThenBy(static one => one.Key.Id, StringComparer.Ordinal).ThenBy(static one => one.Key.Line, StringComparer.Ordinal))
            text.Append(string.Join(" ", line.Key.Id, line.Value.ToString(CultureInfo.InvariantCulture), line.Key.Line, line.Key.Path)).Append('\n');
        return text.ToString();
    }

    /// <summary>A line's text without its indentation, as eight digits: too short to guess a password in the line from them.</summary>
    public static string FingerprintOf(string line)
    {
        // FNV-1a, 32 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
        var hash = 2166136261u;
        foreach (var character in line.Trim()) hash = unchecked((hash ^ character) * 16777619u);
        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>A file as a baseline names it.</summary>
    /// <param name="file">A full path.</param>
    /// <param name="directory">The project's folder.</param>
    public static string PathOf(string file, string directory)
    {
        var (names, folders) = (Names(file), Names(directory));
        var common = 0;
        while (common < folders.Length && common < names.Length - 1 && names[common] == folders[common]) common++;
        return string.Join("/", Enumerable.Repeat("..", folders.Length - common).Concat(names.Skip(common)));
    }

    /// <summary>Takes one of the times that a finding is accepted; false when there is none left.</summary>
    public bool Take(AcceptedFinding finding)
    {
        if (AcceptsAll) return true;
        if (!_findings.TryGetValue(finding, out var left) || left == 0) return false;

        _findings[finding] = left - 1;
        return true;
    }

    private static string[] Names(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private void Add(AcceptedFinding finding, int count) => _findings[finding] = (_findings.TryGetValue(finding, out var known) ? known : 0) + count;
}
