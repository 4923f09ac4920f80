namespace ConnLint.Endpoints.Rules;

/// <summary>The names under which an analyzer hands a fix what it has already worked out.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text that belongs at the diagnostic's place.</summary>
    public const string Replacement = "ConnLint.Replacement";

    /// <summary>What an <see cref="Rules.Edit"/> does.</summary>
    public const string EditTitle = "ConnLint.EditTitle";

    /// <summary>The file that it changes.</summary>
    public const string EditPath = "ConnLint.EditPath";

    public const string EditStart = "ConnLint.EditStart";

    public const string EditLength = "ConnLint.EditLength";

    /// <summary>The text that it writes.</summary>
    public const string EditText = "ConnLint.EditText";
}
