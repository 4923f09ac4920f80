using System;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Sockets;

#pragma warning disable IDE1006, CA2101 // The names are libc's own; its texts are UTF-8, which LPStr means outside Windows.

/// <summary>The calls for which .NET Standard has no equivalent: links of a folder without asking for each target's state, netlink sockets, plain writing, and
/// what waits cheaply or hands this process over.</summary>
internal static class LibC
{
    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr opendir([MarshalAs(UnmanagedType.LPStr)] string path);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr readdir(IntPtr folder);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int dirfd(IntPtr folder);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int closedir(IntPtr folder);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr readlinkat(int folder, IntPtr name, byte[] buffer, IntPtr size);

    [DllImport("libc", ExactSpelling = true, SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int socket(int family, int type, int protocol);

    [DllImport("libc", ExactSpelling = true, SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int connect(int socket, byte[] address, int length);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int getsockname(int socket, byte[] address, ref int length);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int setsockopt(int socket, int level, int option, int[] value, int length);

    [DllImport("libc", ExactSpelling = true, SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr syscall(IntPtr number, IntPtr first, IntPtr second);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int poll(ref PolledFile file, UIntPtr count, int milliseconds);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr signal(int number, IntPtr handler);

    [DllImport("libc", ExactSpelling = true, SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int execvp(
        [MarshalAs(UnmanagedType.LPStr)] string program, [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr send(int socket, byte[] message, IntPtr length, int flags);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr recv(int socket, byte[] buffer, IntPtr length, int flags);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int close(int file);

    [DllImport("libc", ExactSpelling = true, SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern IntPtr write(int file, ref byte buffer, IntPtr length);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern void _exit(int code);

    [DllImport("libc", ExactSpelling = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int unlink([MarshalAs(UnmanagedType.LPStr)] string path);

    /// <summary><c>struct pollfd</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PolledFile
    {
        public int File;
        public short Wanted;
        public short Seen;
    }
}
