using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace ConnLint.Repo.Tests;

/// <summary>The checkout that the tests look at. Paths are relative to its root, with <c>/</c>.</summary>
internal static class Repository
{
    private static readonly string[] Binary = [".dll", ".exe", ".gif", ".ico", ".jpg", ".nupkg", ".pdf", ".png", ".snk", ".zip"];

    private static readonly string Root = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "RepoRoot").Value!;

    /// <summary>What is committed, or would be by <c>git add --all</c>.</summary>
    public static IReadOnlyList<string> Files { get; } = Git("ls-files -z --cached --others --exclude-standard")
        .Split('\0').Where(static file => file.Length > 0 && Exists(file)).ToList();

    public static IEnumerable<string> TextFiles => Files.Where(static file => !Binary.Contains(Path.GetExtension(file).ToLowerInvariant()));

    public static bool Exists(string file) => File.Exists(Path.Combine(Root, file)) || Directory.Exists(Path.Combine(Root, file));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file)).ReplaceLineEndings("\n");

    public static void Write(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    private static string Git(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }
}
