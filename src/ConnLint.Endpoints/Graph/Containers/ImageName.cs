using System;
using System.Globalization;

namespace ConnLint.Endpoints.Graph.Containers;

/// <summary>
/// The name of an image, <c>[host[:port]/]path[:tag][@digest]</c> (reference.go of distribution/reference): a first part with a dot or a colon, or
/// <c>localhost</c>, is a registry.
/// </summary>
/// <param name="Registry">The registry, or null for Docker Hub.</param>
/// <param name="Path">The path without it.</param>
/// <param name="Tag">The tag, or null.</param>
/// <param name="Digest">The digest, or null.</param>
internal readonly record struct ImageName(string? Registry, string Path, string? Tag, string? Digest)
{
    public static ImageName Parse(string name)
    {
        var at = name.IndexOf('@');
        var rest = at < 0 ? name : name.Substring(0, at);
        var colon = rest.LastIndexOf(':');
        var tag = colon > rest.LastIndexOf('/') ? rest.Substring(colon + 1) : null;
        if (tag is not null) rest = rest.Substring(0, colon);

        var slash = rest.IndexOf('/');
        var first = slash < 0 ? "" : rest.Substring(0, slash);
        var isRegistry = first == "localhost" || first.IndexOfAny(['.', ':']) >= 0;
        return new ImageName(
            isRegistry && first != "docker.io" ? first : null, isRegistry ? rest.Substring(slash + 1) : rest, tag, at < 0 ? null : name.Substring(at + 1));
    }

    /// <summary>The number in front of the tag's first dot or dash, or null.</summary>
    public static int? MajorOf(string tag)
    {
        var end = tag.IndexOfAny(['.', '-']);
        return int.TryParse(end < 0 ? tag : tag.Substring(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    /// <summary>Whether one of the tag's parts between dashes begins with a word: the operating system, <c>distroless</c>.</summary>
    public static bool HasPart(string tag, string word)
        => tag.StartsWith(word, StringComparison.OrdinalIgnoreCase) || tag.IndexOf("-" + word, StringComparison.OrdinalIgnoreCase) >= 0;
}
