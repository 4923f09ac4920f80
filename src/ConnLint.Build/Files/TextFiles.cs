using System;
using System.IO;

namespace ConnLint.Build;

/// <summary>Opens files of the user's repository, which may be anything: missing, dangling, locked, huge, a device.</summary>
internal static class TextFiles
{
    private const int MaxBytes = 1 << 20;

    /// <summary>
    /// Whether the compiler will be able to read the file. It gets its name in a file of responses, in which a control character or a quotation mark ends it, removes <c>|</c> from
    /// every name, and takes <c>*</c> and <c>?</c> for other files (Roslyn, <c>CommandLineParser</c>); our lists are separated by <c>|</c>.
    /// </summary>
    public static bool CanOpen(string path) => IsPlain(path) && TryOpen(path, static _ => { });

    /// <summary>Whether a name, or a path, can be handed to the compiler; every name on Windows can.</summary>
    public static bool IsPlain(string name)
    {
        foreach (var character in name)
        {
            if (char.IsControl(character) || character is '"' or '|' or '*' or '?') return false;
        }

        return true;
    }

    /// <summary>The text, or null when it cannot be read, is no settings file by its size, or is empty.</summary>
    public static string? Read(string path)
    {
        string? text = null;
        TryOpen(path, stream =>
        {
            if (stream.Length > MaxBytes) return;
            using var reader = new StreamReader(stream);
            text = reader.ReadToEnd();
        });
        return text;
    }

    private static bool TryOpen(string path, Action<FileStream> use)
    {
        try
        {
            // A device or a pipe would block the build for ever; a pipe is known by its length alone, and an empty file says as little.
            if ((File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.Directory)) != 0 || new FileInfo(path).Length == 0) return false;
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!stream.CanSeek) return false;
            use(stream);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return false;
        }
    }
}
