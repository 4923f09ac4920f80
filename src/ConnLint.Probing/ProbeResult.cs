using System.Collections.Generic;

namespace ConnLint.Probing;

/// <summary>What one probe found: complete, so that text and JSON print the same. All texts are fit to be shown.</summary>
/// <param name="Category">What kind of probe it was, such as <c>wait</c>.</param>
/// <param name="Name">What was looked at, such as a target.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Message">One sentence without a period.</param>
/// <param name="Fix">What to do, or null where nothing is known.</param>
/// <param name="Link">A page that explains more, or null.</param>
/// <param name="Details">What the message rests on.</param>
internal sealed record ProbeResult(
    string Category, string Name, ProbeStatus Status, string Message, string? Fix, string? Link, IReadOnlyList<ProbeDetail> Details);

/// <summary>One observation.</summary>
/// <param name="Name">What was looked at, such as an address.</param>
/// <param name="Value">What was seen there.</param>
internal sealed record ProbeDetail(string Name, string Value);

/// <summary>How a probe ended.</summary>
internal enum ProbeStatus
{
    /// <summary>What was looked for is there.</summary>
    Pass,

    /// <summary>It is there, but not as it should be.</summary>
    Warning,

    /// <summary>It is not there.</summary>
    Fail,

    /// <summary>It could not be looked at.</summary>
    NotChecked,
}
