using System;
using System.Collections.Generic;
using System.IO;
using System.Net.NetworkInformation;
using System.Runtime.InteropServices;

namespace ConnLint.Probing.Names;

/// <summary>The domains that a resolver appends to a short name: <c>search</c> and <c>domain</c> of resolv.conf(5), on Windows the suffixes of the adapters.</summary>
internal static class ResolverSettings
{
    private const string File = "/etc/resolv.conf";
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    /// <summary>The domains in their order; none where the system has none. Throws what reading the file throws.</summary>
    public static IReadOnlyList<string> SearchDomains()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return OfAdapters();
        return System.IO.File.Exists(File) ? Parse(System.IO.File.ReadAllText(File)) : [];
    }

    /// <summary>The domains of a resolv.conf; of several such lines the last one counts.</summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        List<string> domains = [];
        foreach (var line in text.Split('\n'))
        {
            var words = line.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 2 || words[0] is not ("search" or "domain")) continue;
            domains.Clear();
            for (var i = 1; i < words.Length && (i == 1 || words[0] == "search"); i++)
            {
                // "search ." is how systemd-resolved writes that there is none.
                if (words[i] != ".") domains.Add(words[i].TrimEnd('.'));
            }
        }

        return domains;
    }

    private static List<string> OfAdapters()
    {
        var domains = new List<string>();
        foreach (var adapter in NetworkInterface.GetAllNetworkInterfaces())
        {
            if (adapter.OperationalStatus == OperationalStatus.Up && adapter.GetIPProperties().DnsSuffix is { Length: > 0 } suffix && !domains.Contains(suffix)) domains.Add(suffix);
        }

        return domains;
    }
}
