using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>What one compose file, or several merged ones, describe.</summary>
/// <param name="Services">The services in order.</param>
/// <param name="Includes">The compose files of <c>include</c>, which are projects of their own; relative to the folder of the file that names them.</param>
internal sealed record ComposeProject(IReadOnlyList<ComposeService> Services, IReadOnlyList<ContainerValue> Includes)
{
    public static readonly ComposeProject Empty = new([], []);

    public ComposeService? Service(string name) => Services.FirstOrDefault(service => service.Name.Equals(name, StringComparison.Ordinal));
}
