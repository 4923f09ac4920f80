using System;

namespace ConnLint.Repo.Tests;

/// <summary>Text between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c> that a test keeps equal to the code.</summary>
internal static class GeneratedText
{
    /// <summary>The text with another content between the fences.</summary>
    public static string Replace(string text, string name, string content)
    {
        var (open, close) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(open, StringComparison.Ordinal);
        var end = text.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"'{open.TrimEnd()}' and '{close}' are missing");
        return text[..(start + open.Length)] + content + text[end..];
    }

    /// <summary>Fails when a file is not as it should be, and writes it as it should be: running the tests again passes.</summary>
    public static void AssertCurrent(string file, string expected)
    {
        if (Repository.Exists(file) && Repository.Read(file) == expected) return;

        Repository.Write(file, expected);
        Assert.Fail($"{file} differed from the code and has been rewritten; look at it and commit it");
    }
}
