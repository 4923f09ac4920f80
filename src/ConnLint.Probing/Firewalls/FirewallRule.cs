using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>A rule that keeps TCP connections from a port. Texts are fit to be shown.</summary>
/// <param name="Tool">The program that shows it.</param>
/// <param name="Place">Where it stands, such as a table and a chain.</param>
/// <param name="Rejects">Whether it answers, with a refusal, or drops in silence.</param>
/// <param name="Ports">The ports; every one where it names none.</param>
internal sealed record FirewallRule(string Tool, string Place, bool Rejects, PortSpan Ports)
{
    public static readonly PortSpan Every = new(0, 65535);
}
