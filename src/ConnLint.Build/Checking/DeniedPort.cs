using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Checking;

/// <summary>A program that ended because it did not get a port: who holds it, or why the system keeps it.</summary>
internal sealed class DeniedPort(string program, IReadOnlyList<PromisedEndpoint> promises, INetwork network)
{
    /// <summary>A finding of its own where the port is one that was promised, or the system's; else, for a port in use, the words for it.</summary>
    public Finding? Behind(ExitCause? cause, out string? inWords)
    {
        inWords = null;
        var url = cause is null ? null : BindFailureText.EndpointIn(cause.Detail);
        return cause?.Kind switch
        {
            ExitCauseKind.PortInUse when url is not null => InUse(url, out inWords),
            ExitCauseKind.PortForbidden => Forbidden(cause, url),
            _ => null,
        };
    }

    private Finding? InUse(ListenUrl url, out string? inWords)
    {
        inWords = null;
        if (network.Listeners().FirstOrDefault(listener => listener.EndPoint.Port == url.Port) is not { } found) return null;

        var holder = PortHolder.Describe(found.ProcessId, found.ProcessId is { } id ? network.Describe(id) : null);
        if (promises.FirstOrDefault(promise => promise.Url?.Port == url.Port) is { } promise)
            return new Finding(RuleCatalogue.PortInUse, promise.Place, url.Port, promise.Shown, holder);

        inWords = string.Format(CultureInfo.InvariantCulture, "port {0} of {1} is already in use by {2}; stop that program or listen on another port", url.Port, url, holder);
        return null;
    }

    // "Permission denied" stands behind the address only where that is localhost.
    private Finding? Forbidden(ExitCause cause, ListenUrl? url)
    {
        var candidates = url is null
            ? promises.Where(static promise => promise.Url is { Port: > 0 and < PortDenial.FirstUnprivileged }).ToList()
            : promises.Where(promise => promise.Url?.Port == url.Port).ToList();
        if (candidates.Count != 1) return null;

        var isExcluded = cause.Detail.IndexOf("10013", System.StringComparison.Ordinal) >= 0 || candidates[0].Url!.Port >= PortDenial.FirstUnprivileged;
        var denial = isExcluded ? PortDenial.Excluded : PortDenial.Privileged;
        return new Finding(RuleCatalogue.PortExcluded, candidates[0].Place, candidates[0].Shown, program, denial.Reason, denial.Remedy);
    }
}
