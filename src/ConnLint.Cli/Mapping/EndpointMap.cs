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
/// <param name="Unknown">What decides and is not known; the binds are those of a program that does not use it.</param>
internal sealed record ContextEntry(
    string Name, string Kind, IReadOnlyList<BindEntry> Binds, IReadOnlyList<IgnoredEntry> Ignored, ThrowsEntry? Throws, IReadOnlyList<UnknownEntry> Unknown);

/// <summary>An endpoint.</summary>
/// <param name="Url">It as a URL, or what is written where parts of it are computed.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>; null where nobody says.</param>
/// <param name="Address">The interfaces; null where they are computed.</param>
/// <param name="Port">The port; null where it is computed.</param>
/// <param name="Protocols">The HTTP versions, by Kestrel's names.</param>
/// <param name="Setting">The setting or call that names it.</param>
/// <param name="Source">Where that stands; null where no file does.</param>
/// <param name="Published">Where it is reached from outside its container; null where it is in none, or not published.</param>
internal sealed record BindEntry(
    string Url, string? Scheme, string? Address, int? Port, string Protocols, string Setting, string? Source, PublishedEntry? Published);

/// <summary>A container's port on the host.</summary>
internal sealed record PublishedEntry(string Url, string? Source);

/// <summary>A setting that loses.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Winner">Where that stands which beats it, or what it is called where no file has it.</param>
/// <param name="Reason">How it loses.</param>
/// <param name="Rule">The rule that reports it.</param>
internal sealed record IgnoredEntry(string Value, string Source, string Winner, string Reason, string? Rule);

/// <summary>Why a server does not start.</summary>
internal sealed record ThrowsEntry(string Message, string? Source);

/// <summary>Something that decides and is not known.</summary>
internal sealed record UnknownEntry(string Value, string? Source);

/// <summary>Somebody who connects.</summary>
/// <param name="Url">The URL; without its path where it leads to another machine.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="From">The project that connects, the folder of a front end, or a compose file; null where somebody sends it by hand.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="ServedBy">What serves it; null where nothing does.</param>
/// <param name="Nearest">What was probably meant, where nothing serves it.</param>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Message">What that rule says.</param>
internal sealed record ClientEntry(
    string Url, string Source, string? From, string Outcome, ServerEntry? ServedBy, NearestEntry? Nearest, string? Rule, string? Message);

/// <summary>An endpoint that serves a client, as the client sees it.</summary>
/// <param name="Project">The project, the folder of a front end, or the compose file of somebody else's image.</param>
/// <param name="Context">The way to start it in which it serves.</param>
/// <param name="Url">The endpoint.</param>
/// <param name="Source">Where it stands; null where no file does.</param>
internal sealed record ServerEntry(string Project, string Context, string Url, string? Source);

/// <summary>An endpoint that was probably meant, and why this one.</summary>
internal sealed record NearestEntry(string Project, string Context, string Url, string? Source, string Reason);

/// <summary>Something that could not be looked at.</summary>
internal sealed record IncompleteEntry(string Subject, string Reason);
