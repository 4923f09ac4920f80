using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>One key in one layer of a program's configuration.</summary>
/// <param name="Layer">The layer, by the source that it makes of the key <c>urls</c>.</param>
/// <param name="Key">The key as .NET sees it, without a variable's prefix and with colons.</param>
/// <param name="Name">What to call it in a message.</param>
/// <param name="Value">Its value.</param>
internal sealed record ConfiguredValue(UrlSource Layer, string Key, string Name, SettingValue Value)
{
    /// <summary>Whether only the key counts, because the value is empty and stands in a configuration inside another (ChainedConfigurationProvider.cs).</summary>
    public bool IsTransparent { get; init; }

    /// <summary>The parts of a value that code hands over in several; together with <c>;</c> between them they are the value.</summary>
    public IReadOnlyList<SettingValue> Parts { get; init; } = [Value];
}
