using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.FrontEnds;

/// <summary>
/// One leaf of the object that a configuration file exports. A path can occur twice: where the file chooses between two objects when it runs.
/// </summary>
/// <param name="Path">The keys from the root, array indexes included; a last key of <see cref="Spread"/> stands for keys that nobody knows.</param>
/// <param name="Value">Its constant, or null where only running the file can tell; numbers and booleans as text.</param>
/// <param name="Variable">The environment variable that replaces the constant when it is set, or null where the constant always applies.</param>
internal sealed record JsLeaf(IReadOnlyList<string> Path, SettingValue? Value, string? Variable)
{
    public const string Spread = "...";

    /// <summary>Which of the objects it is from that the file chooses between; 0 where it does not choose.</summary>
    public int Branch { get; init; }

    /// <summary>Whether it stands for keys that nobody knows.</summary>
    public bool IsSpread => Path.Count > 0 && Path[Path.Count - 1] == Spread;

    /// <summary>Whether the constant applies only as long as <see cref="Variable"/> is not set.</summary>
    public bool IsFallback => Variable is not null;

    /// <summary>Whether the path is one of these keys, or leads to it.</summary>
    public bool IsUnder(params string[] keys)
    {
        if (Path.Count < keys.Length) return false;

        for (var i = 0; i < keys.Length; i++)
        {
            if (Path[i] != keys[i]) return false;
        }

        return true;
    }

    /// <summary>Whether the leaf hides what these keys lead to: it is unknown, and stands on their way or there.</summary>
    public bool Hides(params string[] keys)
    {
        if (Value is not null) return false;

        var depth = IsSpread ? Path.Count - 1 : Path.Count;
        if (depth > keys.Length) return false;

        for (var i = 0; i < depth; i++)
        {
            if (Path[i] != keys[i]) return false;
        }

        return true;
    }
}
