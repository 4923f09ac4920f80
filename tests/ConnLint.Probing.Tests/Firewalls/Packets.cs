using System.Net;
using ConnLint.Probing.Firewalls;

namespace ConnLint.Probing.Tests.Firewalls;

/// <summary>Packets to ports of this machine, and what becomes of them in words.</summary>
internal static class Packets
{
    public static Knocking FromHere(int port, string to = "127.0.0.1") => new(IPAddress.Parse(to), port) { IsFromHere = true };

    /// <summary>One from another machine, by the interface that the recordings speak of.</summary>
    public static Knocking FromOthers(int port, string to = "10.7.0.1") => new(IPAddress.Parse(to), port) { Interface = "eth0" };

    public static string Shown(FirewallRule? rule) => rule is null ? "" : $"{rule.Place} {(rule.Rejects ? "rejects" : "drops")} {(rule.Ports is { } ports ? ports.ToString() : "the rest")}";
}
