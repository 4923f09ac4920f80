namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A text of a file that describes containers. Much of these files is computed from variables that only the machine has.</summary>
/// <param name="Text">The text with its variables replaced, or null where one of them is set nowhere in the repository.</param>
/// <param name="Place">What stands in the file, without quotes; the first line of it.</param>
internal sealed record ContainerValue(string? Text, TextPlace Place)
{
    public SettingValue? Known => Text is null ? null : new SettingValue(Text, Place);
}
