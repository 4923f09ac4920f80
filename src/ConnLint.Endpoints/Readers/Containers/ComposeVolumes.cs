using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads an entry of <c>volumes</c> (the services chapter of the Compose specification; format/volume.go of compose-go):
/// <c>[source:]target[:options]</c>, where a
/// letter and a colon begin a Windows path, or <c>{source, target, …}</c>.
/// </summary>
internal static class ComposeVolumes
{
    public static ComposeVolume? Read(YamlNode node)
    {
        if (node is YamlMapping mapping) return mapping.Scalar("target") is { } path ? new ComposeVolume(Value(mapping.Scalar("source")), Value(path)!) : null;
        if (node is not YamlScalar { IsNull: false, Text.Length: > 0 } scalar) return null;

        var sourceEnd = Colon(scalar.Text, 0);
        if (sourceEnd < 0) return new ComposeVolume(null, Value(scalar)!);

        var targetEnd = Colon(scalar.Text, sourceEnd + 1);
        if (targetEnd < 0) targetEnd = scalar.Text.Length;
        return sourceEnd == 0 || targetEnd == sourceEnd + 1
            ? null
            : new ComposeVolume(Part(scalar, 0, sourceEnd), Part(scalar, sourceEnd + 1, targetEnd));
    }

    private static int Colon(string text, int start)
    {
        var colon = text.IndexOf(':', start);
        return colon == start + 1 && char.IsLetter(text[start]) ? text.IndexOf(':', colon + 1) : colon;
    }

    private static ContainerValue? Value(YamlScalar? scalar) => scalar is null ? null : ComposeValues.Of(scalar);

    private static ContainerValue Part(YamlScalar scalar, int start, int end)
        => new(Interpolation.Known(scalar.Text.Substring(start, end - start)), scalar.Value.Part(start, end - start));
}
