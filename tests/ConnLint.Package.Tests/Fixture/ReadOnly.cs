using System;
using System.IO;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>Runs programs in a folder that nobody may write to. Permissions do not bind root, who gets a read-only mount in a namespace of its own.</summary>
internal static class ReadOnly
{
    private const UnixFileMode Written = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // Fails, where mounts are denied, before the program starts.
    private const string Mount = """mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@" """;

    /// <returns>Null where the system has no such folders.</returns>
    public static Running? Start(string folder, string program, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (Environment.IsPrivilegedProcess)
            return OperatingSystem.IsLinux() ? DotNet.Start(folder, "unshare", ["--mount", "sh", "-c", Mount, folder, program, .. arguments]) : null;

        SetWritable(folder, false);
        return DotNet.Start(folder, program, arguments);
    }

    /// <summary>Lets the folder be deleted again.</summary>
    public static void End(string folder)
    {
        if (!OperatingSystem.IsWindows()) SetWritable(folder, true);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void SetWritable(string folder, bool value)
    {
        foreach (var one in (string[])[folder, .. Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)])
            File.SetUnixFileMode(one, value ? File.GetUnixFileMode(one) | UnixFileMode.UserWrite : File.GetUnixFileMode(one) & ~Written);
    }
}
