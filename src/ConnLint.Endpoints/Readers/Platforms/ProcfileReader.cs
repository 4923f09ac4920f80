using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads a <c>Procfile</c>: one <c>TYPE: COMMAND</c> a line, the type of letters, digits, <c>_</c> and <c>-</c>; other lines mean nothing. A shell runs
/// the command. Only <c>web</c> receives requests, on the port in <c>PORT</c> (devcenter.heroku.com "The Procfile", "Runtime Principles").
/// </summary>
internal static class ProcfileReader
{
    private static readonly Dictionary<string, SettingValue> NoVariables = [];

    public static PlatformFile Read(string path, string text)
    {
        if (text.Length > JsonSettings.MaxLength) return PlatformFile.Empty;

        var lines = new TextLines(path, text);
        var processes = new List<PlatformProcess>();
        foreach (var (start, end) in TextRows.Of(text))
        {
            var colon = start;
            while (colon < end && IsName(text[colon])) colon++;
            if (colon == start || colon == end || text[colon] != ':') continue;

            var command = TextRows.Trimmed(text, colon + 1, end);
            if (command.Start == command.End) continue;

            var name = text.Substring(start, colon - start);
            var value = new SettingValue(text.Substring(command.Start, command.End - command.Start), lines.PlaceOf(command.Start, command.End));
            processes.Add(new PlatformProcess("heroku", name, ShellCommands.Read(value), true, name == "web", null, NoVariables, lines.PlaceOf(start, colon)));
        }

        return new PlatformFile(processes, []);
    }

    private static bool IsName(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';
}
