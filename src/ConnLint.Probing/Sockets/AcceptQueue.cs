namespace ConnLint.Probing.Sockets;

/// <summary>The connections that a system has made in a listener's name, and that its program has not taken yet.</summary>
/// <remarks>
/// Source: linux, <c>tcp_diag_get_info</c> (both numbers) and <c>sk_acceptq_is_full</c>: a listener that asked for a backlog of N holds N + 1. Into a full queue nobody comes, and
/// each further attempt is met with silence.
/// </remarks>
/// <param name="Waiting">How many wait.</param>
/// <param name="Backlog">How many may wait without one, as <c>listen</c> was told.</param>
internal readonly record struct AcceptQueue(int Waiting, int Backlog)
{
    public bool IsFull => Waiting > Backlog;
}
