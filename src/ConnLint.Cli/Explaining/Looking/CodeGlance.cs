using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>
/// A first look at C# as mere text: whether reading it properly, for which Roslyn has to be loaded, could tell anything of the endpoint that was asked. It may err on
/// that side, and decides nothing.
/// </summary>
internal static class CodeGlance
{
    private static readonly string[] Binding =
        ["UseUrls", ".Listen", "Listener", "Socket", ".Urls", "UseKestrel", "ConfigureKestrel", "UseHttpSys", ".Run(\"", "urls\"", ":Url\"", "AddInMemoryCollection", "SlimBuilder", "EmptyBuilder", "WebHost."];

    /// <summary>Whether C# may say where its program listens.</summary>
    public static bool MayBind(RepositoryFile source) => Array.Exists(Binding, word => source.Text.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether C# names the port: to bind it, or to connect to it.</summary>
    public static bool MayNamePort(RepositoryFile source, Target target) => TargetInText.IsIn(source.Text, target with { HasScheme = false });

    /// <summary>Whether C# may need an environment variable that a text does not name.</summary>
    /// <param name="source">The C#.</param>
    /// <param name="declarations">The project's launch profiles.</param>
    public static bool MayMissVariable(RepositoryFile source, string declarations)
        => Required(source.Text).Any(name => VariableNames.IsName(name) && !SystemVariables.Contains(name) && !VariableNames.AreIn(declarations, name));

    // The names of GetEnvironmentVariable("NAME") and configuration["NAME"], but for those that have a value to fall back on.
    private static IEnumerable<string> Required(string text)
    {
        for (var at = text.IndexOf('"', StringComparison.Ordinal); at >= 0; at = text.IndexOf('"', at + 1))
        {
            if (at == 0 || text[at - 1] is not ('(' or '[')) continue;
            var end = text.IndexOf('"', at + 1);
            if (end < 0) yield break;

            var rest = text.AsSpan(end + 1).TrimStart(")] \r\n\t");
            if (!rest.StartsWith("??") || rest[2..].TrimStart().StartsWith("throw")) yield return text[(at + 1)..end];
            at = end;
        }
    }
}
