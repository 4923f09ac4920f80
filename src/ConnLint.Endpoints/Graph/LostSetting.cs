using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Graph;

/// <summary>A setting that says where to listen, and that something stronger overrides.</summary>
/// <param name="Loser">The setting.</param>
/// <param name="Winner">What overrides it.</param>
internal sealed record LostSetting(Bind Loser, Bind Winner);
