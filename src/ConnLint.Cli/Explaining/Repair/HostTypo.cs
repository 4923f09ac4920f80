using System;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Cli.Explaining.Repair;

/// <summary>Reads a host as it was meant, where it is a slip away from a name of this machine.</summary>
internal static class HostTypo
{
    private const string Name = "localhost";
    private const string Address = "127.0.0.1";
    private const int MaxEdits = 2;

    /// <summary>The host that was meant; the same where nothing is evident.</summary>
    public static string Corrected(string host) => Meant(host) ?? host;

    /// <summary>The name or address of this machine that was meant, or null where the host is one already, or nothing like one.</summary>
    public static string? Meant(string host)
    {
        if (host.Length == 0 || host is "*" or "+" or "0.0.0.0" or "[::]" or "::") return Name;
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            // "172.0.0.1" is a machine far away; nobody whose backend has another address than 127.0.0.1 is one digit off by chance.
            return !IPAddress.IsLoopback(address) && NearestListener.Edits(host, Address) == 1 ? Address : null;
        }

        var lower = host.ToLowerInvariant().Replace(',', '.');
        if (lower.All(static letter => char.IsAsciiDigit(letter) || letter is '.' or 'o' or 'l')) return NearestListener.Edits(lower, Address) <= MaxEdits ? Address : null;
        return lower != Name && !lower.Contains('.', StringComparison.Ordinal) && lower.Length >= 6 && NearestListener.Edits(lower, Name) <= MaxEdits ? Name : null;
    }
}
