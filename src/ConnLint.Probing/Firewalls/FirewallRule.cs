using ConnLint.Probing.Ports;

namespace ConnLint.Probing.Firewalls;

/// <summary>What keeps a connection from its port. Texts are fit to be shown.</summary>
/// <param name="Tool">The program that shows it.</param>
/// <param name="Place">Where it stands, such as a table and a chain, or the rule itself.</param>
/// <param name="Rejects">Whether it answers, with a refusal, or drops in silence.</param>
/// <param name="Ports">The ports that it names; null for what concerns every port that nothing before it allows.</param>
internal sealed record FirewallRule(string Tool, string Place, bool Rejects, PortSpan? Ports);
