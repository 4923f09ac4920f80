using System;
using System.IO;

namespace ConnLint.Supervisor.Tests;

/// <summary>A test that does something as another user, which root alone can; with the tools that Debian and Ubuntu always have.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtherUserFactAttribute : FactAttribute
{
    /// <summary>What to write before a command, so that the user with the number of <c>nobody</c> runs it.</summary>
    public const string Command = "setpriv --reuid=65534 --regid=65534 --clear-groups";

    public OtherUserFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/setpriv") || !File.Exists("/usr/bin/perl")) Skip = "Needs root, setpriv and perl.";
    }
}
