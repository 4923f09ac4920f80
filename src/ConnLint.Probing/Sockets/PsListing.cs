using System;
using System.Globalization;

namespace ConnLint.Probing.Sockets;

/// <summary>
/// Reads <c>ps -o ppid=,lstart=,comm=</c> as macOS prints it with <c>LC_ALL=C</c>:
/// <c>  501 Tue Jul 23 10:11:12 2024     /usr/local/share/dotnet/dotnet</c>.
/// </summary>
internal static class PsListing
{
    private const int StartWords = 5;

    public static ProcessDescription? Parse(int processId, string listing, string? arguments)
    {
        var words = listing.Trim().Split([' ', '\t'], StartWords + 2, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < StartWords + 2 || !int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)) return null;

        var program = words[StartWords + 1].Trim();
        var name = program.Substring(program.LastIndexOf('/') + 1);
        return new ProcessDescription(processId, name, arguments?.Trim(), StartOf(string.Join(" ", words, 1, StartWords)), parent > 0 ? parent : null);
    }

    private static DateTimeOffset? StartOf(string text)
        => DateTimeOffset.TryParseExact(text, "ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var started) ? started : null;
}
