using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>What the command of a health check cannot succeed without: a shell, a tool, an answer.</summary>
/// <param name="Shell">The shell as it is written, or the whole command where it is the form of the command that asks for one; null where none is needed.</param>
/// <param name="Tool">The program that must succeed; null where another may do instead, or where nobody knows.</param>
/// <param name="Url">Whom <c>curl</c> or <c>wget</c> asks, as it is written; null for nobody, several, or somebody outside the container.</param>
/// <param name="Client">The meaning of <paramref name="Url"/>.</param>
internal sealed record HealthRequest(TextPlace? Shell, ContainerValue? Tool, SettingValue? Url, ClientUrl? Client)
{
    public const string Curl = "curl";
    public const string Wget = "wget";
    private const string DefaultScheme = "http://";

    // Options by which the request goes elsewhere than its URL says.
    private static readonly string[] Detours = ["--resolve", "--connect-to", "--unix-socket", "--abstract-unix-socket", "--proxy", "-x", "--socks5", "--preproxy", "-e", "--execute"];

    /// <summary>The characters of the port, or of the host where none is written.</summary>
    public TextPlace PortPlace => Client!.PortStart < 0
        ? Url!.Part(HostStart, HostLength)
        : Url!.Part(Client.PortStart - Assumed, PortLength);

    /// <summary>What would stand at <see cref="PortPlace"/> for another port; null where the URL is not written as it is.</summary>
    public string? WithPort(string port)
        => Url!.Place.Length != Url.Text.Length ? null : Client!.PortStart < 0 ? Url.Text.Substring(HostStart, HostLength) + ":" + port : port;

    /// <summary>Where the scheme stands and what would be right; null where none is written.</summary>
    public (TextPlace Place, string Text)? WithScheme(string scheme)
        => Assumed > 0 || Url!.Place.Length != Url.Text.Length ? null : (Url.Part(0, Url.Text.IndexOf(':')), scheme);

    // How much of the URL's meaning is not written: both tools assume http.
    private int Assumed => Url!.Text.IndexOf("://", StringComparison.Ordinal) < 0 ? DefaultScheme.Length : 0;

    private int HostStart => Assumed > 0 ? 0 : Url!.Text.IndexOf("://", StringComparison.Ordinal) + 3;

    private int HostLength => Url!.Text.IndexOfAny(['/', '?', '#'], HostStart) is var end && end < 0 ? Url.Text.Length - HostStart : end - HostStart;

    private int PortLength
    {
        get
        {
            var start = Client!.PortStart - Assumed;
            var end = start;
            while (end < Url!.Text.Length && Url.Text[end] is >= '0' and <= '9') end++;
            return end - start;
        }
    }

    public static HealthRequest Of(ContainerCommand command)
    {
        if (command.IsShell) return Of(command.Words, command.Place);
        if (command.Words.Count == 3 && command.Words[0] is { Text: { } shell } && command.Words[1].Text is "-c" or "-ec" && command.Words[2].Known is { } line && IsShell(shell))
            return Of(ShellWords.Split(line.Text, 0).ConvertAll(word => new ContainerValue(word.Text, line.Part(word.Start, word.End - word.Start))), command.Words[0].Place);

        return Simple(command.Words, command.Words.Count, null);
    }

    private static HealthRequest Of(IReadOnlyList<ContainerValue> words, TextPlace shell)
        => EndOfFirst(words) is { } end ? Simple(words, end, shell) : new HealthRequest(shell, null, null, null);

    private static HealthRequest Simple(IReadOnlyList<ContainerValue> words, int end, TextPlace? shell)
    {
        var tool = end > 0 ? words[0] : null;
        if (shell is null && tool?.Text is { } first && IsShell(first)) return new HealthRequest(tool.Place, tool, null, null);
        if (tool is null || NameOf(tool) is not (Curl or Wget)) return new HealthRequest(shell, tool, null, null);

        SettingValue? url = null;
        ClientUrl? client = null;
        for (var i = 1; i < end; i++)
        {
            if (words[i].Known is not { } word || IsComputed(word.Text, shell is not null) || Array.IndexOf(Detours, word.Text.Split('=')[0]) >= 0) return new HealthRequest(shell, tool, null, null);
            if (!LooksLikeUrl(word.Text)) continue;
            if (url is not null) return new HealthRequest(shell, tool, null, null);
            url = word;
        }

        if (url is null || !ClientUrl.TryParse(url.Text.IndexOf("://", StringComparison.Ordinal) < 0 ? DefaultScheme + url.Text : url.Text, out client)) url = null;
        return new HealthRequest(shell, tool, url, client);
    }

    /// <summary>The name of a program without its folder.</summary>
    public static string NameOf(ContainerValue program)
    {
        var text = program.Text ?? "";
        var name = text.Substring(text.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }

    // The number of words of the first command, where the check fails if it fails; null for what is more than that.
    private static int? EndOfFirst(IReadOnlyList<ContainerValue> words)
    {
        int? end = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Text ?? "";
            var next = i + 1 < words.Count ? words[i + 1].Text : null;
            var isFailure = word == "||" && (next is "false" or "kill" || (next == "exit" && i + 2 < words.Count && words[i + 2].Text is not "0"));
            var isFiltered = word == "|" && next == "grep";
            if (isFailure || isFiltered || word == "&&") end ??= i;
            else if (word.IndexOfAny([';', '|', '&', '`', '>', '<']) >= 0 && !IsDiscarded(word)) return null;
        }

        return end ?? words.Count;
    }

    // Output that goes nowhere changes nothing.
    private static bool IsDiscarded(string word) => word is ">" or "2>&1" or ">/dev/null" or "2>/dev/null" or "1>/dev/null" or "&>/dev/null";

    private static bool IsComputed(string word, bool isShell) => isShell && word.IndexOf('$') >= 0;

    private static bool LooksLikeUrl(string word)
        => word.StartsWith(DefaultScheme, StringComparison.OrdinalIgnoreCase) || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("localhost", StringComparison.OrdinalIgnoreCase) || word.StartsWith("127.0.0.1", StringComparison.Ordinal) || word.StartsWith("[::1]", StringComparison.Ordinal);

    private static bool IsShell(string word) => NameOf(new ContainerValue(word, default)) is "sh" or "bash" or "ash" or "dash";
}
