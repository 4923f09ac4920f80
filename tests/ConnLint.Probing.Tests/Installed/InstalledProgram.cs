using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ConnLint.Probing.Tests.Installed;

/// <summary>Programs of this system's packages, which <c>.ci/run</c> installs where it can.</summary>
internal static class InstalledProgram
{
    public const string Nginx = "nginx";
    public const string Redis = "redis-server";
    public const string InitDb = "initdb";
    public const string Postgres = "postgres";
    public const string Chromium = "chromium-headless-shell";
    public const string Nft = "nft";
    public const string Iptables = "iptables";

    private const string DebianPostgres = "/usr/lib/postgresql";

    private static readonly string[] SystemFolders = ["/usr/sbin", "/sbin", "/usr/local/sbin"];

    // The browser under the names of its packages.
    private static readonly string[] Browsers = [Chromium, "chromium", "chromium-browser", "google-chrome"];

    /// <summary>The full path, or null where it is not installed.</summary>
    public static string? Find(string name) => (name == Chromium ? Browsers : [name]).SelectMany(static one => Folders().Select(folder => Path.Combine(folder, one))).FirstOrDefault(File.Exists);

    /// <summary>The program as a command that runs with no more rights than it may have: PostgreSQL refuses to be root.</summary>
    public static IEnumerable<string> Demoted(string name)
    {
        var path = Find(name)!;
        return Environment.IsPrivilegedProcess && name is InitDb or Postgres
            ? [Find("setpriv")!, "--reuid=postgres", "--regid=postgres", "--clear-groups", path]
            : [path];
    }

    /// <summary>Why a program cannot be used here; null where it can.</summary>
    public static string? Missing(string name)
    {
        if (!OperatingSystem.IsLinux()) return "The packages of a Linux distribution are meant.";
        if (Find(name) is null) return name + " is not installed.";
        if (!Environment.IsPrivilegedProcess || name is not (InitDb or Postgres)) return null;
        return Find("setpriv") is null || !File.ReadLines("/etc/passwd").Any(static line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "PostgreSQL refuses to run as root, and there is no user 'postgres' and no setpriv (util-linux) to become it."
            : null;
    }

    private static IEnumerable<string> Folders()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)) yield return folder;
        foreach (var folder in SystemFolders) yield return folder;
        if (!Directory.Exists(DebianPostgres)) yield break;
        foreach (var version in Directory.GetDirectories(DebianPostgres)) yield return Path.Combine(version, "bin");
    }
}
