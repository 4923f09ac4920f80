using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Files;

/// <summary>Converts between the compiler's locations and the model's places.</summary>
internal static class Places
{
    public static TextPlace Of(Location location)
    {
        var start = location.GetLineSpan().StartLinePosition;
        return new TextPlace(location.SourceTree?.FilePath ?? location.GetLineSpan().Path, location.SourceSpan.Start, location.SourceSpan.Length, start.Line, start.Character);
    }

    /// <summary>The location in a file that is no source of the compilation.</summary>
    public static Location InFile(TextPlace place) => Location.Create(
        place.Path,
        new TextSpan(place.Start, place.Length),
        new LinePositionSpan(new LinePosition(place.Line, place.Column), new LinePosition(place.Line, place.Column + place.Length)));

    /// <summary>The location of a place, inside the compilation where the file is part of it.</summary>
    public static Location In(Compilation compilation, TextPlace place)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath == place.Path && place.Start <= tree.Length - place.Length) return Location.Create(tree, new TextSpan(place.Start, place.Length));
        }

        return InFile(place);
    }
}
