using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>Says when a pasted message tells another story than what is seen now: then the situation has changed, or the client stands elsewhere.</summary>
internal static class Contradiction
{
    /// <summary>One sentence without a period, or null where both agree or nothing was pasted.</summary>
    public static string? In(Evidence evidence)
    {
        if (evidence.Pasted is not { } pasted || Now(evidence) is not var (kind, words) || Agrees(pasted.Kind, kind)) return null;
        return $"you saw {pasted.Phrase} ('{pasted.Words}'); now {words}";
    }

    private static (SymptomKind? Kind, string Words)? Now(Evidence evidence)
    {
        if (evidence.Resolved.Count == 0) return (SymptomKind.NameUnresolved, "the name does not resolve");
        var asked = evidence.Asked.ToList();
        if (asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.Accepted)) return (null, evidence.Target.Url + " answers");
        if (asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.Refused))
        {
            return evidence.Pasted?.Kind == SymptomKind.NameUnresolved
                ? (SymptomKind.Refused, "the name resolves, and the connection is refused")
                : (SymptomKind.Refused, evidence.Holders.Count == 0 ? "the connection is refused, and nobody holds the port" : "the connection is refused");
        }

        if (asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.TimedOut)) return (SymptomKind.TimedOut, "nobody answers in time");
        return asked.Exists(static attempt => attempt.Outcome == ConnectOutcome.Unreachable) ? (SymptomKind.Unreachable, "there is no way to the address") : null;
    }

    // What is said of a bind, or of what was answered, does not contradict an answer; a client elsewhere may lack what this one has.
    private static bool Agrees(SymptomKind pasted, SymptomKind? now) => pasted switch
    {
        SymptomKind.AddressInUse => now is null,
        SymptomKind.PortForbidden or SymptomKind.UnsafePort or SymptomKind.Proxy => true,
        SymptomKind.WrongProtocol or SymptomKind.Closed or SymptomKind.Certificate => now is null,
        SymptomKind.NotAvailable or SymptomKind.ConnectForbidden => now is not null,
        _ => pasted == now,
    };
}
