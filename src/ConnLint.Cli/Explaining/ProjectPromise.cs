using ConnLint.Endpoints.Facts;

namespace ConnLint.Cli.Explaining;

/// <summary>An endpoint on which a project of this repository says that it listens. All texts are fit to be shown.</summary>
/// <param name="Project">The project's folder, relative to the current one.</param>
/// <param name="Name">The project file's name without its extension.</param>
/// <param name="Context">The launch context: <c>profile:http</c>, or <c>bare</c> for the program started without a profile.</param>
/// <param name="IsDefault">Whether a plain <c>dotnet run</c> binds it.</param>
/// <param name="Bind">The endpoint.</param>
/// <param name="Place">File and line that say so, relative to the current folder; empty for what .NET does by default.</param>
/// <param name="Command">The command line that starts the project so, or null where there is none that is safe to paste.</param>
internal sealed record ProjectPromise(string Project, string Name, string Context, bool IsDefault, Bind Bind, string Place, string? Command)
{
    /// <summary>The assembly's name where the project file gives it another one; null where it does not, or where it is computed.</summary>
    public string? Assembly { get; init; }

    /// <summary>The full path of the project's folder with its separator at the end, for comparison only.</summary>
    public string? Folder { get; init; }

    public string Source => Place.Length == 0 ? ".NET's default" : Place;
}
