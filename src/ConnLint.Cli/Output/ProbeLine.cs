using System.Collections.Generic;
using System.Text.Json;
using ConnLint.Probing;

namespace ConnLint.Cli.Output;

/// <summary>One result of a probe.</summary>
internal sealed record ProbeLine(
    string Category, string Name, string Status, string Message, string? Fix, string? Link, IReadOnlyList<ProbeDetail> Details)
{
    public static ProbeLine Of(ProbeResult result) => new(
        result.Category, result.Name, JsonNamingPolicy.CamelCase.ConvertName(result.Status.ToString()), result.Message, result.Fix, result.Link, result.Details);
}
