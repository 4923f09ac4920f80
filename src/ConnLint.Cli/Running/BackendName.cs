using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Running;

/// <summary>What a backend is called in messages: several of them may be started by the same <c>dotnet</c>.</summary>
internal static class BackendName
{
    /// <summary>The name, fit to be shown: of the project that <c>dotnet run</c> starts, of the assembly that <c>dotnet</c> runs, else of the program.</summary>
    /// <param name="words">The command line.</param>
    /// <param name="project">The project that it starts, or that is in the current folder; null where there is none.</param>
    public static string Of(IReadOnlyList<string> words, string? project)
    {
        var program = Path.GetFileName(words[0]);
        var known = Path.GetFileNameWithoutExtension(program) != "dotnet" ? null
            : words is [_, "run" or "watch", ..] ? Path.GetFileName(App(words)) ?? Path.GetFileNameWithoutExtension(project)
            : Assembly(words);
        return Quoted.Text(known ?? program);
    }

    /// <summary>The name of the assembly among the words, without its extension; null where there is none.</summary>
    public static string? Assembly(IReadOnlyList<string> words)
        => Path.GetFileNameWithoutExtension(words.FirstOrDefault(static word => word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The file-based app of <c>dotnet run app.cs</c> or <c>dotnet run --file app.cs</c>; null where there is none.</summary>
    public static string? App(IReadOnlyList<string> words)
        => words.Skip(2).TakeWhile(static word => word != "--").FirstOrDefault(static word => word.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));
}
