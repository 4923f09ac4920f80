using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Build.Checking;

/// <summary>A <c>localhost</c> that listens on one of the two loopback addresses alone.</summary>
internal static class HalfBound
{
    /// <summary>The address that accepts connections and the one that does not, or null where it is otherwise.</summary>
    public static (IPEndPoint Bound, IPEndPoint Missing)? Of(PromisedEndpoint promise, Verdict verdict, bool hasIPv6Loopback)
    {
        var targets = promise.Targets(hasIPv6Loopback);
        if (targets.Count != 2 || promise.Url!.Address.Scope != BindScope.Loopback) return null;

        var missing = targets.FirstOrDefault(verdict.Refusing.Contains);
        var bound = targets.FirstOrDefault(target => !verdict.Refusing.Contains(target));
        return missing is null || bound is null ? null : (bound, missing);
    }
}
