using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// The commands of shell lines, after chapter 2 of the POSIX shell's definition (quoting, tokens, lists), as far as it is shared by cmd.exe and
/// PowerShell: quotes keep blanks together, <c>&amp;&amp;</c>, <c>||</c>, <c>|</c>, <c>;</c> and <c>&amp;</c> end a command, a backslash (PowerShell: a
/// backtick) at the end continues a line, <c>#</c> begins a comment; the text of a here-document is no command. Nothing is expanded. <c>env</c>,
/// <c>cross-env</c>, <c>export</c>, <c>set</c> and <c>$env:NAME =</c> assign variables.
/// </summary>
internal static class ShellCommands
{
    // More commands and assignments than this are data.
    private const int MaxStatements = 5_000;

    private const int MaxVariables = 256;

    public static IReadOnlyList<ShellCommand> Read(SettingValue line) => Read([line]);

    /// <summary>The commands of a script, line by line.</summary>
    public static IReadOnlyList<ShellCommand> Read(IReadOnlyList<SettingValue> lines)
    {
        var commands = new List<ShellCommand>();
        var exported = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        var words = new List<SettingValue>();
        var statements = 0;
        string? heredoc = null;
        foreach (var line in lines)
        {
            if (heredoc is not null)
            {
                if (line.Text.Trim() == heredoc) heredoc = null;
                continue;
            }

            var scanner = new ShellLine(line);
            while (statements < MaxStatements && scanner.MoveNext(words))
            {
                if (scanner.IsContinued) continue;

                heredoc ??= HereDocument(words);

                statements++;
                Add(commands, words, exported, scanner.IsBackground);
                words.Clear();
            }
        }

        if (words.Count > 0) Add(commands, words, exported, isBackground: false);
        return commands;
    }

    // The word that ends the text which a command reads from the lines below it: `cat <<EOF`, `cat << 'EOF'`, `cat <<-EOF`.
    private static string? HereDocument(List<SettingValue> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (!text.StartsWith("<<", StringComparison.Ordinal) || text.StartsWith("<<<", StringComparison.Ordinal)) continue;

            var end = text.Substring(text.StartsWith("<<-", StringComparison.Ordinal) ? 3 : 2);
            if (end.Length == 0 && i + 1 < words.Count) end = words[i + 1].Text;
            if (end.Length > 0) return end;
        }

        return null;
    }

    private static void Add(List<ShellCommand> commands, List<SettingValue> words, Dictionary<string, SettingValue> exported, bool isBackground)
    {
        var at = 0;
        var isExport = words.Count > 0 && words[0].Text is "export" or "set" or "SET";
        if (words.Count > 2 && words[0].Text.StartsWith("$env:", StringComparison.OrdinalIgnoreCase) && words[1].Text == "=")
        {
            exported[words[0].Text.Substring(5)] = words[2];
            return;
        }

        var variables = exported;
        string? keyword = null;
        for (; at < words.Count; at++)
        {
            if (TryAssignment(words[at], out var name, out var value))
            {
                if (!isExport && ReferenceEquals(variables, exported)) variables = new Dictionary<string, SettingValue>(exported, StringComparer.Ordinal);
                if (variables.Count < MaxVariables) variables[name] = value;
            }
            else if (words[at].Text is "if" or "then" or "elif" or "else" or "while" or "until" or "do" or "!" or "{" or "time")
            {
                keyword = words[at].Text;
            }
            else if (!(isExport && at == 0) && words[at].Text is not ("env" or "cross-env" or "cross-env-shell" or "exec" or "nohup" or "sudo"))
            {
                break;
            }
        }

        if (isExport) return;

        var own = new Dictionary<string, SettingValue>(variables, StringComparer.Ordinal);
        if (at < words.Count) commands.Add(new ShellCommand(own, words.GetRange(at, words.Count - at), isBackground, keyword));
        else Copy(variables, exported);
    }

    // A bare assignment holds for the rest of the script.
    private static void Copy(Dictionary<string, SettingValue> variables, Dictionary<string, SettingValue> exported)
    {
        if (ReferenceEquals(variables, exported)) return;

        foreach (var variable in variables) exported[variable.Key] = variable.Value;
    }

    private static bool TryAssignment(SettingValue word, out string name, out SettingValue value)
    {
        (name, value) = ("", word);
        var end = 0;
        var text = word.Text;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        if (end == 0 || end == text.Length || text[end] != '=' || text[0] is >= '0' and <= '9') return false;

        name = text.Substring(0, end);
        value = new SettingValue(text.Substring(end + 1), word.Part(end + 1, text.Length - end - 1));
        return true;
    }
}
