namespace ConnLint.Endpoints.Rules;

/// <summary>The names under which an analyzer hands a fix what it has already worked out.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The text that belongs at the diagnostic's place.</summary>
    public const string Replacement = "ConnLint.Replacement";
}
