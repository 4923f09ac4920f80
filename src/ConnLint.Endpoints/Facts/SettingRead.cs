namespace ConnLint.Endpoints.Facts;

/// <summary>What code reads to make an endpoint of it: a key of its configuration, or an environment variable.</summary>
/// <param name="Name">The key or the variable.</param>
/// <param name="IsVariable">Whether the environment is asked, and no settings file.</param>
/// <param name="Otherwise">What code takes where nobody sets it; null where nobody knows.</param>
internal sealed record SettingRead(string Name, bool IsVariable, string? Otherwise);
