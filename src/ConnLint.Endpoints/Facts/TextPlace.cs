using System.Globalization;

namespace ConnLint.Endpoints.Facts;

/// <summary>Where a fact stands: a file and a range of it. Lines and columns are zero-based, as compilers and editors keep them.</summary>
/// <param name="Path">The file's path as it was handed to the reader.</param>
/// <param name="Start">Offset of the first character in the decoded text.</param>
/// <param name="Length">Number of characters; ranges never span lines.</param>
/// <param name="Line">Zero-based line of <paramref name="Start"/>.</param>
/// <param name="Column">Zero-based column of <paramref name="Start"/>.</param>
internal readonly record struct TextPlace(string Path, int Start, int Length, int Line, int Column)
{
    /// <summary><c>file:line</c>, one-based, as a message quotes it.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Path, Line + 1);
}
