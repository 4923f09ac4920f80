namespace ConnLint.Endpoints.Facts;

/// <summary>A text value with its place.</summary>
/// <param name="Text">The decoded value, with <see cref="Addresses.TracedText.Hole"/> for what is known only at run time.</param>
/// <param name="Place">The characters between the quotes.</param>
internal sealed record SettingValue(string Text, TextPlace Place)
{
    /// <summary>What code reads into the only hole of the text; null where nobody knows.</summary>
    public SettingRead? Read { get; init; }

    /// <summary>The place of a part of the value; of the whole value where escapes make the offsets differ.</summary>
    public TextPlace Part(int start, int length)
        => Place.Length == Text.Length ? Place with { Start = Place.Start + start, Length = length, Column = Place.Column + start } : Place;
}
