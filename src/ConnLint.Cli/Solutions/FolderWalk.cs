using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>
/// Lists the files below a folder, nearest first. It follows no links and enters no folder of build results or packages, no further working tree of the same repository, and of
/// hidden ones <c>.github</c> alone, so it ends; and it ends early in a folder that is no repository.
/// </summary>
internal sealed class FolderWalk(string root, int limit = FolderWalk.DefaultLimit)
{
    public const int DefaultLimit = 5000;

    private static readonly EnumerationOptions WithoutLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    private readonly Queue<string> _folders = new([root]);

    // A folder of working trees alone, beside a bare repository, is none itself.
    private readonly bool _isCheckout = Directory.Exists(Path.Combine(root, GitFile.Name)) || IsWorktree(root);

    public List<Gap> Gaps { get; } = [];

    /// <summary>Whether not even the root could be read.</summary>
    public bool IsRootUnreadable { get; private set; }

    /// <summary>Every folder with the names of its files.</summary>
    public IEnumerable<(string Folder, IReadOnlyList<string> Files)> Folders()
    {
        for (var count = 0; _folders.TryDequeue(out var folder); count++)
        {
            if (count == limit)
            {
                Gaps.Add(new Gap($"The part of {ShownPath.Of(root)} beyond its first {limit} folders", "that is more than this command reads"));
                yield break;
            }

            yield return (folder, FilesOf(folder));
        }
    }

    private List<string> FilesOf(string folder)
    {
        List<string> files = [];
        List<string> folders = [];
        try
        {
            foreach (var (name, isFolder) in new FileSystemEnumerable<(string, bool)>(
                folder, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), WithoutLinks))
            {
                if (!isFolder) files.Add(name);
                else if (RepositoryFolders.IsEntered(name)) folders.Add(name);
            }

            if (_isCheckout && folder != root && files.Contains(GitFile.Name) && IsWorktree(folder)) return [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            IsRootUnreadable |= folder == root;
            Gaps.Add(new Gap("The folder " + ShownPath.Of(folder), ShownPath.Reason(exception)));
        }

        foreach (var name in folders) _folders.Enqueue(Path.Combine(folder, name));
        return files;
    }

    private static bool IsWorktree(string folder)
    {
        var file = Path.Combine(folder, GitFile.Name);
        return File.Exists(file) && GitFile.IsWorktree(new FileText(folder).Of(file) ?? "");
    }
}
