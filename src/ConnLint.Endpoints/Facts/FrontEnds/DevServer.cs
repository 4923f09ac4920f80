namespace ConnLint.Endpoints.Facts.FrontEnds;

/// <summary>
/// A front end's development server as one file declares it. Command line, environment and configuration file each give a fact of their own: one with
/// <paramref name="IsDefaultPort"/> says no more than that the tool is used, and yields to any that names a port.
/// </summary>
/// <param name="Tool">
/// <c>vite</c>, <c>vite preview</c>, <c>angular</c>, <c>react-scripts</c>, <c>next</c>, <c>vue-cli</c>, <c>webpack</c>; empty where only a variable is
/// set.
/// </param>
/// <param name="Host">The configured host (<c>0.0.0.0</c> where the tool is told all of them), or null: the tool's own, or unknown.</param>
/// <param name="Port">The port, or null where only running the program can tell.</param>
/// <param name="IsDefaultPort">Whether the port is the tool's own because nothing here names one.</param>
/// <param name="Scheme"><c>http</c>, <c>https</c>, or null where only running the program can tell.</param>
/// <param name="Place">The port where it is written, else the command, else the start of the file.</param>
internal sealed record DevServer(string Tool, string? Host, int? Port, bool IsDefaultPort, string? Scheme, TextPlace Place)
{
    /// <summary>The environment variable that, when set, replaces the port; null where the port always applies.</summary>
    public string? PortReplacedBy { get; init; }
}
