namespace ConnLint.Endpoints.Facts;

/// <summary>An environment variable that C# reads and cannot do without.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Place">The expression that reads it.</param>
/// <param name="ReachesEndpoint">Whether its value becomes a part of a URL, a host or a port.</param>
internal sealed record VariableRead(string Name, TextPlace Place, bool ReachesEndpoint)
{
    /// <summary>Whether it is read through the configuration, which has other sources than the environment.</summary>
    public bool IsSetting { get; init; }
}
