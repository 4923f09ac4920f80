using System;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining;

/// <summary>Makes what the user typed as a target fit to be printed.</summary>
internal static class TargetText
{
    /// <summary>The text without user info, query and fragment; a password may itself hold the characters that begin those.</summary>
    public static string Shown(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var authority = scheme < 0 ? 0 : scheme + 3;
        var at = text.LastIndexOf('@');
        return Quoted.Url(at < authority ? text : text[..authority] + text[(at + 1)..]);
    }
}
