using System.Collections.Generic;

namespace ConnLint.Cli.Solutions;

/// <summary>A folder with a project, and its files that can say what the project listens on. Full paths.</summary>
internal sealed record ProjectFiles(string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> AppSettings, IReadOnlyList<string> LaunchSettings);
