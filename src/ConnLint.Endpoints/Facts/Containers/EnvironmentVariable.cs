using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A variable that a file gives to a container or to the interpolation of a compose file.</summary>
/// <param name="Name">Its name; names differ by case.</param>
/// <param name="NamePlace">Where the name stands.</param>
/// <param name="Value">Its value; null where the file only names it, so that it is passed on from whoever starts the container.</param>
internal sealed record EnvironmentVariable(string Name, TextPlace NamePlace, ContainerValue? Value)
{
    /// <summary>What each name finally means: the later one of two counts, and a value that no file knows is null.</summary>
    public static Dictionary<string, string?> Final(IEnumerable<EnvironmentVariable> variables)
    {
        var final = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var variable in variables) final[variable.Name] = variable.Value?.Text;
        return final;
    }
}
