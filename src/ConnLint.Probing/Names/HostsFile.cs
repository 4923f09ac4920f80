using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Names;

/// <summary>A name that the hosts file gives an address.</summary>
/// <param name="Address">The address.</param>
/// <param name="Name">The name, as it is written.</param>
/// <param name="Line">The line, counted from 1.</param>
internal sealed record HostsEntry(IPAddress Address, string Name, int Line);

/// <summary>The file that every resolver asks first: hosts(5), and on Windows the file of the same form below the system's folder.</summary>
internal static class HostsFile
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    /// <summary>Where the file is on this system; macOS keeps it behind a link of the same path.</summary>
    public static string PathOfThisSystem()
        => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Path.Combine(Environment.SystemDirectory, "drivers", "etc", "hosts") : "/etc/hosts";

    /// <summary>Every name with its address, in the order of the file. Lines that begin with no address are not for resolvers.</summary>
    public static IReadOnlyList<HostsEntry> Parse(string text)
    {
        var entries = new List<HostsEntry>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var comment = lines[i].IndexOf('#');
            var words = (comment < 0 ? lines[i] : lines[i].Substring(0, comment)).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || !IPAddress.TryParse(words[0].TrimStart('\uFEFF'), out var address)) continue;
            for (var word = 1; word < words.Length; word++) entries.Add(new HostsEntry(address, words[word], i + 1));
        }

        return entries;
    }
}
