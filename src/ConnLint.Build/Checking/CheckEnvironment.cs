using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Build.Framework;

namespace ConnLint.Build.Checking;

/// <summary>
/// The variables that only a check sets: of the property <c>ConnLintCheckEnvironment</c> (<c>NAME=value;NAME=value</c>) and of the items of the same
/// name (<c>Include="NAME" Value="…"</c>), whose values may hold semicolons, and which win.
/// </summary>
internal static class CheckEnvironment
{
    public const string Name = "ConnLintCheckEnvironment";

    private const string Remedy = "; write NAME=value;NAME=value, or <ConnLintCheckEnvironment Include=\"NAME\" Value=\"…\" /> for a value that holds a semicolon";

    /// <summary>The variables; null removes one, which an empty value asks for. Values may be secret, so no fault quotes them.</summary>
    public static bool TryRead(string property, IEnumerable<ITaskItem> items, out Dictionary<string, string?> variables, out string fault)
    {
        variables = new Dictionary<string, string?>(StringComparer.Ordinal);
        fault = "";
        var entries = property.Split(';').Select(static entry => entry.Trim()).Where(static entry => entry.Length > 0).ToList();
        for (var index = 0; index < entries.Count && fault.Length == 0; index++)
        {
            if (!Add(entries[index], variables)) fault = string.Format(CultureInfo.InvariantCulture, "its entry {0} has no name of a variable before a '='", index + 1) + Remedy;
        }

        foreach (var item in items)
        {
            if (fault.Length > 0) break;
            if (HasValue(item) && IsName(item.ItemSpec)) variables[item.ItemSpec] = OrNull(item.GetMetadata("Value"));
            else if (HasValue(item) || !Add(item.ItemSpec, variables)) fault = "an item of it has no name of a variable in Include and no Value" + Remedy;
        }

        return fault.Length == 0;
    }

    private static bool HasValue(ITaskItem item) => item.MetadataNames.Cast<string>().Contains("Value", StringComparer.OrdinalIgnoreCase);

    private static bool Add(string entry, Dictionary<string, string?> variables)
    {
        var equals = entry.IndexOf('=');
        if (equals < 1 || !IsName(entry.Substring(0, equals).Trim())) return false;
        variables[entry.Substring(0, equals).Trim()] = OrNull(entry.Substring(equals + 1).Trim());
        return true;
    }

    // What follows a semicolon inside a connection string, as in "User Id=sa", must not pass for a variable where that can be told.
    private static bool IsName(string text) => text.Length > 0 && text.IndexOfAny(['=', ' ', '\t', '"', '\'']) < 0;

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
