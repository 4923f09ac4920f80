using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>Says what the connections for comparison tell: whether this server, this client or every connection within the machine is concerned.</summary>
internal static class ControlTexts
{
    /// <summary>The words behind what happened to the attempt itself; empty where nothing was compared.</summary>
    public static string Of(Evidence evidence)
    {
        var other = evidence.OtherControl is { } attempt ? $"{OwnerTexts.Of(evidence.OtherControlOwner)} on {HostTexts.Of(attempt.EndPoint)}" : "";
        return (IsReached(evidence.Control), IsReached(evidence.OtherControl)) switch
        {
            (null, null) => "",
            (true, null) => ", while a listener of connlint's own is reached",
            (null, true) => $", while {other} is reached",
            (true, true) => $", while {other} and a listener of connlint's own are reached: this server alone is concerned",
            (false, null) => $", and a listener of connlint's own is not reached either ({evidence.Control!.Error}): all connections within this machine are concerned",
            (null, false) => $", and {other} is not reached either ({evidence.OtherControl!.Error})",
            (false, false) => $", and {other} and a listener of connlint's own are not reached either ({evidence.Control!.Error}): all connections within this machine are concerned",
            (true, false) => $", and {other} is not reached either ({evidence.OtherControl!.Error}), while a listener of connlint's own is: connections to other programs are concerned, and not this server alone",
            (false, true) => $", while {other} is reached and a listener of connlint's own is not ({evidence.Control!.Error}): look at what surrounds this program, such as a sandbox",
        };
    }

    private static bool? IsReached(ConnectResult? control) => control is null ? null : control.Outcome == ConnectOutcome.Accepted;
}
