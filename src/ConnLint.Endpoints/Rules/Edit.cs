namespace ConnLint.Endpoints.Rules;

/// <summary>A change that repairs a finding, where it is more or stands elsewhere than the finding's place.</summary>
/// <param name="Title">What it does, as an editor offers it.</param>
/// <param name="Path">The file.</param>
/// <param name="Start">Offset of the first character that goes.</param>
/// <param name="Length">How many go.</param>
/// <param name="Text">What comes instead.</param>
internal sealed record Edit(string Title, string Path, int Start, int Length, string Text);
