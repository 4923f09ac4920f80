using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ConnLint.Endpoints.Rules;

/// <summary>The texts of every rule, once; one file an area.</summary>
internal static partial class RuleCatalogue
{
    /// <summary>Every rule, by id.</summary>
    public static IReadOnlyList<Rule> All =>
        [.. typeof(RuleCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static rule => rule.GetValue(null)).OfType<Rule>().OrderBy(static rule => rule.Id, System.StringComparer.Ordinal)];
}
