using System.Collections.Generic;

namespace ConnLint.Cli.Mapping;

/// <summary>Who listens where and who connects to whom, as text or as JSON: these records are the contract of <c>--format json</c> (docs/map.md).</summary>
internal sealed record EndpointMap(string Root, IReadOnlyList<ProjectEntry> Projects, IReadOnlyList<ClientEntry> Clients, IReadOnlyList<IncompleteEntry> Incomplete);

/// <summary>A project that listens.</summary>
/// <param name="Path">Its file, from the root.</param>
internal sealed record ProjectEntry(string Path, IReadOnlyList<ContextEntry> Contexts);

/// <summary>One way to start it.</summary>
/// <param name="Name"><c>profile:http</c>, <c>bare</c>, <c>image</c>, <c>compose:api</c>.</param>
/// <param name="Kind">The kind of launch context.</param>
/// <param name="Binds">What is bound; nothing where <paramref name="Throws"/> says why.</param>
/// <param name="Ignored">Settings that lose.</param>
/// <param name="Throws">The message with which the server ends.</param>
/// <param name="Unknown">What is known only at run time, so that the binds are a guess.</param>
internal sealed record ContextEntry(
    string Name, string Kind, IReadOnlyList<BindEntry> Binds, IReadOnlyList<IgnoredEntry> Ignored, ThrowsEntry? Throws, IReadOnlyList<UnknownEntry> Unknown);

/// <summary>An endpoint; address and port are null where they are computed.</summary>
internal sealed record BindEntry(string Url, string? Scheme, string? Address, int? Port, string Protocols, string Setting, string? Source);

/// <summary>A setting that loses.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Source">Where it stands; null where no file does.</param>
/// <param name="Winner">Where that stands which beats it, or what it is called.</param>
/// <param name="Reason">How it loses.</param>
/// <param name="Rule">The rule that reports it.</param>
internal sealed record IgnoredEntry(string Value, string? Source, string Winner, string Reason, string? Rule);

/// <summary>Why a server does not start.</summary>
internal sealed record ThrowsEntry(string Message, string? Source);

/// <summary>A value that only the running program knows.</summary>
internal sealed record UnknownEntry(string Value, string? Source);

/// <summary>Somebody who connects.</summary>
/// <param name="Url">The URL.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="ServedBy">Project and context that serve it, or null.</param>
/// <param name="Nearest">The endpoint that was probably meant, where nobody serves it.</param>
/// <param name="Rule">The rule that reports it.</param>
internal sealed record ClientEntry(string Url, string Source, string Outcome, string? ServedBy, NearestEntry? Nearest, string? Rule);

/// <summary>An endpoint that was probably meant.</summary>
internal sealed record NearestEntry(string Project, string Context, string Url, string? Source, string Reason);

/// <summary>Something that could not be looked at.</summary>
internal sealed record IncompleteEntry(string Subject, string Reason);
