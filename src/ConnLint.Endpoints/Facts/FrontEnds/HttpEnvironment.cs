using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.FrontEnds;

/// <summary>A named set of variables for <c>.http</c> files.</summary>
/// <param name="Variables">By name, which differ by case; those of the shared environment included.</param>
internal sealed record HttpEnvironment(string Name, IReadOnlyDictionary<string, SettingValue> Variables);
