using System;

namespace ConnLint.Supervisor.Tests;

/// <summary>A test with real processes of a Linux system.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : "needs /proc and a POSIX shell";
}
