namespace ConnLint.Endpoints.Failures;

/// <summary>Why a system denies a port that nobody holds, and what helps (CONN2011).</summary>
/// <param name="Reason">Follows the endpoint and the program in the message.</param>
/// <param name="Remedy">What to do.</param>
internal sealed record PortDenial(string Reason, string Remedy)
{
    /// <summary>The first port that Linux and macOS give to everybody (ip(7), <c>ip_unprivileged_port_start</c>).</summary>
    public const int FirstUnprivileged = 1024;

    public static readonly PortDenial Privileged = new("ports below 1024 are for privileged users", "take one from 1024 on");

    /// <summary>Windows answers 10013 for both, and does not say which it is.</summary>
    public static readonly PortDenial Excluded = new(
        "the port is excluded or exclusively owned",
        "take another one; on Windows 'netsh interface ipv4 show excludedportrange protocol=tcp' lists the excluded");
}
