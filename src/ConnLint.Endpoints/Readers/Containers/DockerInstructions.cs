using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads single instructions of a Dockerfile: <c>NAME --flag=value… arguments</c>. Names ignore case; one that says nothing about endpoints is null.
/// </summary>
internal static class DockerInstructions
{
    private static readonly char[] ShellSeparators = [' ', '\t', '\n', ';', '&', '|', '(', ')', '"', '\'', '/', '`', '[', ']', ',', '=', '<', '>'];

    /// <summary>The instruction's name in capitals, and where it ends.</summary>
    public static string NameOf(DockerText text, out int end)
    {
        end = text.WordEnd(0);
        return text.Text.Substring(0, end).ToUpperInvariant();
    }

    /// <summary>Skips the flags in front of the arguments.</summary>
    public static int Flags(DockerText text, int start, IDictionary<string, string> flags)
    {
        while (true)
        {
            start = text.SkipBlanks(start);
            if (string.CompareOrdinal(text.Text, start, "--", 0, 2) != 0) return start;

            var end = text.WordEnd(start);
            var equals = text.Text.IndexOf('=', start, end - start);
            var nameEnd = equals < 0 ? end : equals;
            flags[text.Text.Substring(start + 2, nameEnd - start - 2)] = equals < 0 ? "" : text.Text.Substring(equals + 1, end - equals - 1);
            start = end;
        }
    }

    public static DockerInstruction? Read(DockerText text)
    {
        var name = NameOf(text, out var end);
        var place = text.PlaceOf(0, end);
        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        var start = Flags(text, end, flags);
        switch (name)
        {
            case "RUN": return Run(text, start, place);
            case "ARG": return new DockerArg(DockerPairs.OfArg(text, end), place);
            case "ENV" when DockerPairs.OfEnv(text, end) is { } pairs: return new DockerEnv(pairs, place);
            case "EXPOSE": return new DockerExpose(Words(text, end), place);
            case "USER" when Rest(text, end) is { } user: return new DockerUser(user, place);
            case "WORKDIR" when Rest(text, end) is { } path: return new DockerWorkdir(path, place);
            case "ENTRYPOINT" when DockerCommands.Read(text, end) is { } command: return new DockerEntrypoint(command, place);
            case "CMD" when DockerCommands.Read(text, end) is { } command: return new DockerCmd(command, place);
            case "HEALTHCHECK": return HealthCheck(text, start, place);
            case "COPY" or "ADD": return Copy(text, start, flags, place);
            default: return null;
        }
    }

    private static DockerHealthcheck? HealthCheck(DockerText text, int start, TextPlace place)
    {
        var end = text.WordEnd(start);
        var kind = text.Text.Substring(start, end - start).ToUpperInvariant();
        if (kind == "NONE") return new DockerHealthcheck(new HealthCheck(true, null, place), place);
        return kind == "CMD" && DockerCommands.Read(text, end) is { } test ? new DockerHealthcheck(new HealthCheck(false, test, place), place) : null;
    }

    private static DockerCopy? Copy(DockerText text, int start, Dictionary<string, string> flags, TextPlace place)
    {
        var words = DockerCommands.Array(text, start)?.ConvertAll(static word => word.Known!) ?? Words(text, start);
        return words.Count < 2
            ? null
            : new DockerCopy(flags.TryGetValue("from", out var from) ? from : null, words.GetRange(0, words.Count - 1), words[words.Count - 1], place);
    }

    private static DockerRun Run(DockerText text, int start, TextPlace place)
    {
        var words = text.Text.Substring(start).Split(ShellSeparators).Concat(text.HereDocument.Split(ShellSeparators)).ToList();
        return new DockerRun(words.Contains("curl"), words.Contains("wget"), place) { MakesCertificate = words.Contains("dev-certs") || words.Contains("openssl") || words.Contains("mkcert") };
    }

    private static List<SettingValue> Words(DockerText text, int start)
    {
        var words = new List<SettingValue>();
        for (start = text.SkipBlanks(start); start < text.Length; start = text.SkipBlanks(start))
        {
            var end = text.WordEnd(start);
            words.Add(text.Value(start, end));
            start = end;
        }

        return words;
    }

    private static SettingValue? Rest(DockerText text, int start)
    {
        start = text.SkipBlanks(start);
        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text.Text[end - 1])) end--;
        return start < end ? text.Value(start, end) : null;
    }
}
