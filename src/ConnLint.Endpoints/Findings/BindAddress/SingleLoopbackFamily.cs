using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1004 in files: a port on one of the two loopback addresses alone.</summary>
internal static class SingleLoopbackFamily
{
    public static IEnumerable<Finding> In(ProjectConfiguration project) => BoundEndpoints.DevelopmentStarts(project).SelectMany(InStart);

    private static IEnumerable<Finding> InStart(IReadOnlyList<Bind> binds)
    {
        foreach (var bind in binds)
        {
            // A dynamic port cannot be bound on localhost.
            if (bind.Port == 0 || MissingOf(bind) is not { } missing || binds.Any(other => other.Port == bind.Port && other.Address!.Value.Serves(missing))) continue;
            if (!ListenUrl.TryParse(bind.Text, out var url, out _)) continue;
            yield return new Finding(RuleCatalogue.SingleLoopbackFamily, bind.Place, Quoted.Url(bind.Text), missing, url.WithHost("localhost"))
            {
                Replacement = BoundEndpoints.WithHost(bind, url, "localhost"),
            };
        }
    }

    private static Addresses.BindAddress? MissingOf(Bind bind) => bind.Address switch
    {
        { } address when address.Equals(Addresses.BindAddress.LoopbackIPv4) => Addresses.BindAddress.LoopbackIPv6,
        { } address when address.Equals(Addresses.BindAddress.LoopbackIPv6) => Addresses.BindAddress.LoopbackIPv4,
        _ => null,
    };
}
