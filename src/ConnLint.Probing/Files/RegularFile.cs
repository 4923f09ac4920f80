using System;
using System.IO;

namespace ConnLint.Probing.Files;

/// <summary>Opens a file that somebody else has named, which may be anything: missing, dangling, locked, huge, a device.</summary>
internal static class RegularFile
{
    private const int MaxBytes = 1 << 20;

    /// <summary>The text, or null when it cannot be read, is neither settings nor source by its size, or is empty.</summary>
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

    public static bool TryOpen(string path, Action<FileStream> use)
    {
        try
        {
            // A device or a pipe would block the reader for ever; a pipe is known by its length alone, and an empty file says as little.
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
