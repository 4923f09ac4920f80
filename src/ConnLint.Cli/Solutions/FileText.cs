using System;
using System.Collections.Generic;
using System.IO;
using ConnLint.Cli.Explaining;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Cli.Solutions;

/// <summary>Reads files of the user's repository, which may be anything, and keeps what could not be read.</summary>
internal sealed class FileText(string current)
{
    private const int MaxBytes = 4 * JsonSettings.MaxLength;

    private readonly List<Gap> _gaps = [];

    public IReadOnlyList<Gap> Gaps { get { lock (_gaps) return [.. _gaps]; } }

    /// <summary>The text, or null when there is none.</summary>
    public string? Of(string path)
    {
        try
        {
            // A named pipe has no length, and reading it would wait for a writer.
            var length = new FileInfo(path).Length;
            if (length == 0) return "";
            if (length <= MaxBytes) return File.ReadAllText(path);
            Add(path, "it is too large for a settings file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Add(path, ShownPath.Reason(exception));
        }

        return null;
    }

    /// <summary>The path as it is shown, from the folder in which the command runs.</summary>
    public string Shown(string path) => ConnLint.Endpoints.Rules.Quoted.Text(ShownPath.Relative(current, path));

    // The endpoints of a check are looked at at the same time, and read the same project files.
    private void Add(string path, string reason)
    {
        lock (_gaps) _gaps.Add(new Gap("The file " + Shown(path), reason));
    }
}
