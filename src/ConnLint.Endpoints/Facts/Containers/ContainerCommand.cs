using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>What a container starts: an entry point, a command, or the test of a health check.</summary>
/// <param name="IsShell">Whether a shell runs it and replaces its variables; else each word is an argument as it stands.</param>
/// <param name="Words">
/// The words, without quotes; of a shell's text split at blanks only, so that <c>&amp;&amp;</c> is a word. A word that depends on a variable which no file
/// sets is null where the file's own program replaces it, and stands as written where the shell does.
/// </param>
/// <param name="Place">All of it; its first line.</param>
internal sealed record ContainerCommand(bool IsShell, IReadOnlyList<ContainerValue> Words, TextPlace Place);
