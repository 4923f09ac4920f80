using System;
using System.IO;

namespace ConnLint.Build;

/// <summary>Opens files of the user's repository, which may be anything: missing, dangling, locked, huge, a device.</summary>
internal static class TextFiles
{
    private const int MaxBytes = 1 << 20;

    /// <summary>Whether the compiler will be able to read the file.</summary>
    public static bool CanOpen(string path) => TryOpen(path, static _ => { });

    /// <summary>The text, or null when it cannot be read or is no settings file by its size.</summary>
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
            // A device or a pipe would block the build for ever.
            if ((File.GetAttributes(path) & (FileAttributes.Device | FileAttributes.Directory)) != 0) return false;
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
