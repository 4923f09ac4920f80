using System;

namespace ConnLint.Endpoints.Readers;

/// <summary>A file named <c>.git</c>, which stands where the repository of a folder is elsewhere (gitrepository-layout(5), "gitfile").</summary>
public static class GitFile
{
    /// <summary>The file's name, and that of the folder which it stands for.</summary>
    public const string Name = ".git";

    /// <summary>
    /// Whether the file makes its folder a further working tree, which holds the files of the same repository once more: its path ends with <c>worktrees/</c> and a name
    /// (git-worktree(1), "DETAILS"). That of a submodule, whose files belong to the repository, ends with <c>modules/</c> and its name, which may itself be <c>worktrees/x</c>.
    /// </summary>
    /// <param name="text">The file's text: <c>gitdir: /repo/.git/worktrees/fix</c>.</param>
    public static bool IsWorktree(string text)
    {
        if (!text.StartsWith("gitdir:", StringComparison.Ordinal)) return false;
        var parts = text.Substring("gitdir:".Length).Trim().Replace('\\', '/').Split('/');
        return parts.Length > 2 && parts[parts.Length - 2] == "worktrees" && parts[parts.Length - 3] != "modules";
    }
}
