using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Checking;

/// <summary>What was seen of an endpoint, and the verdict on it.</summary>
internal sealed record CheckedEndpoint(Expectation Expected, Evidence Evidence, Verdict Verdict);

/// <summary>Looks at all endpoints at the same time: the verdict on each is the one of <c>connlint explain</c>.</summary>
internal static class EndpointChecks
{
    // The worst first: what is refused, then what nobody can find, what is silent, and what could not be looked at.
    private static readonly ExitCode[] Worst = [ExitCode.Refused, ExitCode.BackendExited, ExitCode.NameUnresolved, ExitCode.TimedOut, ExitCode.NotChecked, ExitCode.Fine];

    public static async Task<IReadOnlyList<CheckedEndpoint>> RunAsync(
        IReadOnlyList<Expectation> endpoints, SolutionPromises promises, CancellationToken cancellationToken)
    {
        var table = new SharedReading(SocketTable.OfThisSystem());
        var looks = endpoints.Select(static endpoint => endpoint.Target).Distinct().ToDictionary(
            static target => target,
            target => Task.Run(() => new EvidenceGathering(new SharedSocketTable(table), promises).OfAsync(target, null, cancellationToken), cancellationToken));
        await Task.WhenAll(looks.Values).ConfigureAwait(false);

        var seen = new List<CheckedEndpoint>();
        foreach (var endpoint in endpoints)
        {
            var evidence = await looks[endpoint.Target].ConfigureAwait(false);
            seen.Add(new CheckedEndpoint(endpoint, evidence, VerdictEngine.Decide(evidence)));
        }

        return seen;
    }

    /// <summary>How the command ends: as the worst of the verdicts says.</summary>
    public static ExitCode WorstOf(IEnumerable<ExitCode> codes) => codes.MinBy(static code => Array.IndexOf(Worst, code));
}
