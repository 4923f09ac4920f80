using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>A test that makes a network namespace of its own; skipped where this user may not, or the tools are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NamespaceFactAttribute : FactAttribute
{
    private static readonly string? Reason = ReasonToSkip();

    /// <param name="programs">What it needs beside that, by names of <see cref="InstalledProgram"/>.</param>
    public NamespaceFactAttribute(params string[] programs) => Skip = programs.Select(InstalledProgram.Missing).FirstOrDefault(static reason => reason is not null) ?? Reason;

    private static string? ReasonToSkip()
    {
        if (!OperatingSystem.IsLinux()) return "Network namespaces are Linux's.";
        string[] tools = [NetworkNamespace.Unshare, NetworkNamespace.Nsenter, NetworkNamespace.Setpriv, NetworkNamespace.Ip];
        if (!Array.TrueForAll(tools, File.Exists)) return "unshare, nsenter, setpriv (util-linux) or ip (iproute2) is not installed.";

        using var process = Process.Start(new ProcessStartInfo(NetworkNamespace.Unshare, ["-Urn", NetworkNamespace.Ip, "link", "set", "lo", "up"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : "This user may not make a network namespace.";
    }
}
