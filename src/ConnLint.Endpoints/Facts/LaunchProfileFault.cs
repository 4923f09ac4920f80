namespace ConnLint.Endpoints.Facts;

/// <summary>What keeps <c>dotnet run</c> from reading a launch profile.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Property">The property with the wrong value; empty for comments and commas.</param>
/// <param name="Written">The token, with its quotes.</param>
internal sealed record LaunchProfileFault(string Profile, LaunchProfileFaultKind Kind, string Property, SettingValue Written);

/// <summary>The ways in which a profile is more than the JSON that <c>dotnet run</c> takes it for.</summary>
internal enum LaunchProfileFaultKind
{
    Comment,
    TrailingComma,

    /// <summary>A text is needed.</summary>
    NoText,

    /// <summary><c>true</c> or <c>false</c> is needed.</summary>
    NoBoolean,

    /// <summary>An object is needed.</summary>
    NoObject,
}
