using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>One <c>appsettings.json</c> or <c>appsettings.{Environment}.json</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Environment">The environment in its name, or null for the file that always applies.</param>
/// <param name="Settings">Its leaves.</param>
internal sealed record AppSettingsFile(string Path, string? Environment, IReadOnlyList<Setting> Settings)
{
    public bool AppliesIn(string environment)
        => Environment is null || Environment.Equals(environment, StringComparison.OrdinalIgnoreCase);
}
