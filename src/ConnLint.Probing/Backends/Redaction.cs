using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace ConnLint.Probing.Backends;

/// <summary>Makes a line of somebody's output fit for a build log: no secrets that we recognise, no control characters, no endless lines.</summary>
/// <param name="secrets">Values known to be secret, such as variables of the launch profile.</param>
internal sealed class Redaction(IEnumerable<string> secrets)
{
    public const string Mask = "***";

    private const int MaxLength = 500;
    private const int MinSecretLength = 4;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private const string SecretWord = "password|passwd|passphrase|pwd|secret|token|key|credential|authorization|signature|cookie";

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(250);

    private static readonly Regex Name = new(SecretWord, Options, Limit);
    private static readonly Regex Escapes = new(@"\x1B\[[0-9;?]*[ -/]*[@-~]", Options, Limit);
    private static readonly Regex UserInfo = new(@"(?<=://)[^/\s""'<>]*@", Options, Limit);
    private static readonly Regex Query = new(@"(?<=://[^\s""'<>?#]*)[?#][^\s""'<>]+", Options, Limit);
    private static readonly Regex Path = new(@"(?<=(?:^|[\s""'])/[^\s""'<>?]*)\?[^\s""'<>]+", Options, Limit);
    private static readonly Regex Scheme = new(@"\b(?<scheme>Bearer|Basic|Digest|Negotiate|ApiKey)\s+[^\s""',;]{6,}", Options, Limit);
    private static readonly Regex WebToken = new(@"\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?", Options, Limit);

    // A value in quotes ends at the quote; one of a connection string at ';'; blanks may be part of either, so the rest of the line goes.
    private static readonly Regex Pair = new(
        @"(?<name>(?:" + SecretWord + @")[\w.\-]*)(?<is>[""']?\s*[=:]\s*)(?:""[^""]*""?|'[^']*'?|[^;""']+)", Options, Limit);

    private readonly string[] _secrets =
        secrets.Where(static secret => secret.Length >= MinSecretLength).OrderByDescending(static secret => secret.Length).ToArray();

    /// <summary>Whether a variable or key of this name usually holds a secret.</summary>
    public static bool IsSecretName(string name) => Name.IsMatch(name) || name.IndexOf("ConnectionString", StringComparison.OrdinalIgnoreCase) >= 0;

    public string Of(string line)
    {
        try
        {
            foreach (var secret in _secrets) line = line.Replace(secret, Mask);
            line = Escapes.Replace(line, "");
            line = UserInfo.Replace(line, Mask + "@");
            line = Query.Replace(line, "?" + Mask);
            line = Path.Replace(line, "?" + Mask);
            line = Scheme.Replace(line, "${scheme} " + Mask);
            line = WebToken.Replace(line, Mask);
            line = Pair.Replace(line, "${name}${is}" + Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            return "(a line that could not be searched for secrets)";
        }

        return Shown(line);
    }

    private static string Shown(string line)
    {
        var shown = new StringBuilder(Math.Min(line.Length, MaxLength) + 1);
        foreach (var character in line)
        {
            if (shown.Length == MaxLength) return shown.Append('…').ToString();
            shown.Append(character == '\t' ? ' ' : char.IsControl(character) ? '\uFFFD' : character);
        }

        return shown.ToString();
    }
}
