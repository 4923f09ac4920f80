using System;
using System.Globalization;

namespace ConnLint.Endpoints.Failures;

/// <summary>One exception of a chain, as <c>Exception.ToString()</c> prints it: <c>System.Net.Sockets.SocketException (111): Connection refused</c>.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Code">The number in parentheses, where the type prints one that is not hexadecimal.</param>
/// <param name="Message">The message; not yet fit to be shown.</param>
internal readonly record struct PrintedException(string Type, int? Code, string Message)
{
    private const string Suffix = "Exception";

    /// <summary>Reads a line that begins with the type of an exception; a namespace and the ending are what tells one from other text.</summary>
    public static bool TryParse(string line, out PrintedException exception)
    {
        exception = default;
        var end = 0;
        while (end < line.Length && IsOfName(line[end])) end++;
        var type = line.Substring(0, end);
        var generic = type.IndexOf('`');
        if (!(generic < 0 ? type : type.Substring(0, generic)).EndsWith(Suffix, StringComparison.Ordinal) || type.IndexOf('.') < 1) return false;

        var code = CodeAt(line, end, out var afterCode);
        if (afterCode < line.Length && line[afterCode] != ':') return false;
        exception = new PrintedException(type, code, afterCode < line.Length ? line.Substring(afterCode + 1).Trim() : "");
        return true;
    }

    public bool Is(string type) => Type.EndsWith(type, StringComparison.Ordinal);

    // " (111)", " (0x80004005)", or " (11): Resource temporarily unavailable".
    private static int? CodeAt(string line, int start, out int end)
    {
        end = start;
        if (start + 2 >= line.Length || line[start] != ' ' || line[start + 1] != '(') return null;
        var close = line.IndexOf(')', start);
        if (close < 0) return null;
        end = close + 1;
        return int.TryParse(line.Substring(start + 2, close - start - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) ? code : null;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '+' or '`';
}
