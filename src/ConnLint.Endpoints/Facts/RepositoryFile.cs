namespace ConnLint.Endpoints.Facts;

/// <summary>A file of the repository and its text.</summary>
/// <param name="Path">Its path relative to the repository's root, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record RepositoryFile(string Path, string Text)
{
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The folder, without a slash at its end; empty for the root.</summary>
    public string Folder => FolderOf(Path);

    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>A path as it is written in a file of a folder, from the root: <c>..</c> and <c>.</c> resolved; null where it leads out of the repository.</summary>
    public static string? Resolve(string folder, string written)
    {
        if (written.StartsWith("/", System.StringComparison.Ordinal) || written.IndexOf(':') >= 0) return null;

        var parts = new System.Collections.Generic.List<string>(folder.Length == 0 ? [] : folder.Split('/'));
        foreach (var part in written.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }

        return string.Join("/", parts);
    }
}
