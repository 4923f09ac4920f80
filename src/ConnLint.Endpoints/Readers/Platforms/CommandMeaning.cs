using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>What commands of scripts do that start, await and ask servers.</summary>
internal static class CommandMeaning
{
    private static readonly HashSet<string> Clients = new(StringComparer.OrdinalIgnoreCase)
    {
        "curl", "curl.exe", "wget", "http", "https", "xh", "Invoke-WebRequest", "Invoke-RestMethod", "iwr", "irm",
        "wait-on", "start-server-and-test", "ab", "k6", "bombardier",
    };

    /// <summary>
    /// Whether the command starts a .NET program: <c>dotnet run</c>, <c>dotnet watch</c>, <c>dotnet x.dll</c>, also through PowerShell's
    /// <c>Start-Process</c>.
    /// </summary>
    public static bool StartsDotNet(ShellCommand command)
    {
        var dotnet = IndexOfDotNet(command.Words);
        if (dotnet < 0) return false;

        for (var i = dotnet + 1; i < command.Words.Count; i++)
        {
            foreach (var word in command.Words[i].Text.Split(' ', ','))
            {
                var bare = word.Trim('\'', '"');
                if (bare is "run" or "watch" or "exec" || bare.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return true;
                if (bare is "test" or "build" or "publish" or "restore" or "tool" or "ef" or "pack" or "--") return false;
            }
        }

        return false;
    }

    /// <summary>Whether the script goes on while the command runs.</summary>
    public static bool IsBackground(ShellCommand command)
        => command.IsBackground || IsProgram(command, "Start-Process", "saps", "Start-Job", "start");

    /// <summary>
    /// How long the command sleeps: <c>sleep 5</c>, <c>sleep 1m</c>, <c>Start-Sleep -Seconds 5</c>, <c>timeout /t 5</c>; null where it does not, or where
    /// that is computed.
    /// </summary>
    public static int? SleepSeconds(ShellCommand command)
    {
        if (!IsProgram(command, "sleep", "Start-Sleep", "timeout")) return null;
        if (command.Words[0].Text == "timeout" && !command.Has("/t", "/T")) return null;

        var isMilliseconds = command.Has("-Milliseconds", "-m");
        for (var i = 1; i < command.Words.Count; i++)
        {
            var text = command.Words[i].Text;
            var unit = text.Length > 1 ? text[text.Length - 1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 } : 0;
            if (unit > 0) text = text.Substring(0, text.Length - 1);
            if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number > 1_000_000) continue;
            return (int)(isMilliseconds ? number / 1000 : number * Math.Max(1, unit));
        }

        return null;
    }

    /// <summary>Adds the URLs that a command asks or waits for; those in it that are computed are left out.</summary>
    public static void AddClients(List<ClientFact> clients, ShellCommand command)
    {
        var isClient = false;
        foreach (var word in command.Words)
        {
            isClient |= Clients.Contains(word.Text);
            if (isClient) AddClient(clients, command.Words[0].Text, word);
        }
    }

    /// <summary>Adds a word that is a URL; <c>http-get:</c> is how wait-on asks with GET.</summary>
    public static void AddClient(List<ClientFact> clients, string name, SettingValue word)
    {
        var text = word.Text.StartsWith("http-get://", StringComparison.Ordinal) || word.Text.StartsWith("https-get://", StringComparison.Ordinal)
            ? word.Text.Replace("-get://", "://")
            : word.Text;
        var authorityEnd = text.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme >= 0 ? text.IndexOf('/', scheme + 3) : -1;
        if (ShellCommand.IsComputed(authorityEnd < 0 ? text : text.Substring(0, authorityEnd)) || !ClientFact.IsUrl(text)) return;

        clients.Add(new ClientFact(name, word with { Text = text }, ClientRole.Request));
    }

    private static bool IsProgram(ShellCommand command, params string[] names)
    {
        foreach (var name in names)
        {
            if (command.Words.Count > 0 && command.Words[0].Text.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // First, or what Start-Process is to start.
    private static int IndexOfDotNet(IReadOnlyList<SettingValue> words)
    {
        for (var i = 0; i < words.Count && i < 4; i++)
        {
            if (words[i].Text is "dotnet" or "dotnet.exe") return i;
            if (i == 0 && words[i].Text.ToUpperInvariant() is not ("START-PROCESS" or "SAPS" or "START" or "START-JOB")) return -1;
        }

        return -1;
    }
}
