using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Names;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Asks the system's resolver as clients do, and where its answer is no loopback address, finds out where the answer comes from.</summary>
internal sealed class NameLook(List<Gap> gaps)
{
    private const int MaxAddresses = 8;
    private const int MaxDomains = 3;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    /// <summary>The addresses to which a client of a target with a name goes; empty where the name has none.</summary>
    public async Task<(IReadOnlyList<IPAddress> Addresses, NameFacts? Facts)> OfAsync(Target target, CancellationToken cancellationToken)
    {
        var (addresses, error) = await ResolveAsync(target.Host, cancellationToken).ConfigureAwait(false);
        if (addresses.Count > 0 && addresses.All(IPAddress.IsLoopback)) return (addresses, null);

        var facts = Hosts() with { Error = error };
        if (addresses.Count > 0 && !target.Host.Contains('.', StringComparison.Ordinal) && !facts.Hosts.Any(entry => entry.Name.Equals(target.Host, StringComparison.OrdinalIgnoreCase)))
            facts = facts with { SearchDomain = await SearchDomainAsync(target.Host, addresses, cancellationToken).ConfigureAwait(false) };
        return (addresses, facts);
    }

    private static async Task<(IReadOnlyList<IPAddress> Addresses, string? Error)> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken).WaitAsync(Limit, cancellationToken).ConfigureAwait(false);
            return ([.. addresses.Select(static address => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).Distinct().Take(MaxAddresses)], addresses.Length == 0 ? "the resolver knows no address" : null);
        }
        catch (SocketException exception)
        {
            return ([], exception.SocketErrorCode == SocketError.HostNotFound || exception.SocketErrorCode == SocketError.NoData ? "the resolver knows no such name" : "the resolver fails with " + exception.SocketErrorCode);
        }
        catch (TimeoutException)
        {
            return ([], FormattableString.Invariant($"the resolver did not answer within {Limit.TotalSeconds:0} s"));
        }
        catch (ArgumentException)
        {
            return ([], "the resolver takes no name of that length or form");
        }
    }

    private NameFacts Hosts()
    {
        var path = HostsFile.PathOfThisSystem();
        var shown = Quoted.Text(path);
        try
        {
            return new NameFacts(shown, HostsFile.Parse(File.ReadAllText(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            gaps.Add(new Gap("The file " + shown, ShownPath.Reason(exception)));
            return new NameFacts(shown, []);
        }
    }

    private async Task<string?> SearchDomainAsync(string host, IReadOnlyList<IPAddress> addresses, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var domain in ResolverSettings.SearchDomains().Take(MaxDomains))
            {
                var (found, _) = await ResolveAsync(host + "." + domain + ".", cancellationToken).ConfigureAwait(false);
                if (found.Intersect(addresses).Any()) return Quoted.Text(domain);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            gaps.Add(new Gap("The resolver's search domains", ShownPath.Reason(exception)));
        }

        return null;
    }
}
