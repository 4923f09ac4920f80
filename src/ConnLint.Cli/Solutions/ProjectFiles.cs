using System.Collections.Generic;

namespace ConnLint.Cli.Solutions;

/// <summary>A folder with a project, and its settings files. Full paths.</summary>
internal sealed record ProjectFiles(string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> AppSettings);
