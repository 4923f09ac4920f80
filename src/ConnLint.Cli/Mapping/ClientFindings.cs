using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>
/// What the rules say of each client, so that the map decides nothing a second time. Only of the rules about the connection itself: others ask for facts of C# that this
/// command does not read, or judge something else that stands at the same place.
/// </summary>
internal sealed class ClientFindings
{
    private static readonly HashSet<string> AboutConnections =
    [
        RuleIds.NobodyListens, RuleIds.SchemeMismatch, RuleIds.ClearTextHttp2Only, RuleIds.ServiceNameOutsideNetwork,
        RuleIds.LoopbackDependency, RuleIds.HostPortInsideNetwork, RuleIds.PortNotPublished,
    ];

    private readonly ILookup<(string Path, int Line), (TextPlace Place, Finding Finding)> _found;

    public ClientFindings(RepositoryConfiguration configuration) => _found = RepositoryRules.All
        .Where(static rule => AboutConnections.Contains(rule.Rule.Id))
        .SelectMany(rule => rule.In(configuration))
        .SelectMany(static finding => PlacesOf(finding).Select(place => (Place: place, Finding: finding)))
        .Where(static found => found.Place.Path is not null)
        .ToLookup(static found => (found.Place.Path, found.Place.Line));

    /// <summary>The most certain finding about a client; null where no rule reports it.</summary>
    public Finding? Of(RepositoryClient client)
    {
        var place = client.Fact.Url.Place;
        return place.Path is null ? null
            : _found[(place.Path, place.Line)].Where(found => Overlap(found.Place, place)).Select(static found => found.Finding).MaxBy(static finding => finding.Level);
    }

    // CONN5003 stands where the server's HTTP versions are set, and names the client beside it.
    private static IEnumerable<TextPlace> PlacesOf(Finding finding)
        => finding.Rule.Id == RuleIds.ClearTextHttp2Only ? finding.Related : [finding.Place];

    private static bool Overlap(TextPlace one, TextPlace other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;
}
