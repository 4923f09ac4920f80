using System;

namespace ConnLint.Probing.Sockets;

/// <summary>What the system tells about a process.</summary>
/// <param name="Id">The process id.</param>
/// <param name="Name">The program's name, without a path.</param>
/// <param name="CommandLine">All arguments, or null where the system does not tell; may hold secrets, so never print it whole.</param>
/// <param name="Started">When it was started, or null where the system does not tell.</param>
/// <param name="ParentId">Who started it, or null where the system does not tell.</param>
internal sealed record ProcessDescription(int Id, string Name, string? CommandLine, DateTimeOffset? Started, int? ParentId);
