using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Probing.Names;

namespace ConnLint.Cli.Explaining;

/// <summary>Why a name leads where it leads.</summary>
/// <param name="HostsPath">The hosts file, fit to be shown.</param>
/// <param name="Hosts">All of its entries; empty where it could not be read.</param>
internal sealed record NameFacts(string HostsPath, IReadOnlyList<HostsEntry> Hosts)
{
    /// <summary>Why the name does not resolve, in words that follow a colon; null where it does.</summary>
    public string? Error { get; init; }

    /// <summary>The domain that the resolver has appended to the name; null where it did not have to.</summary>
    public string? SearchDomain { get; init; }

    /// <summary>
    /// What leads the name to its addresses, in words that follow "correct"; null where nothing can be named but that some server of the world answers for it, which may be
    /// as it should.
    /// </summary>
    public string? LedBy(Target target, IReadOnlyList<IPAddress> resolved)
    {
        foreach (var entry in Hosts)
        {
            if (entry.Name.TrimEnd('.').Equals(target.Host.TrimEnd('.'), StringComparison.OrdinalIgnoreCase) && resolved.Contains(entry.Address)) return $"{HostsPath}:{entry.Line}";
        }

        if (SearchDomain is not null) return $"the search domain '{SearchDomain}'";
        return target.IsLoopback ? "the resolver's answer" : null;
    }
}
