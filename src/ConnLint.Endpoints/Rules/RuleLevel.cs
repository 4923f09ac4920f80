namespace ConnLint.Endpoints.Rules;

/// <summary>How certain a rule is; the level is what a build shows unless the user says otherwise.</summary>
internal enum RuleLevel
{
    /// <summary>True but conditional. Tolerates findings that a team decides to keep.</summary>
    Info,

    /// <summary>A certain or near-certain refusal or exposure in a context that the repository itself declares. At most one finding in twenty may be false.</summary>
    Warning,

    /// <summary>Certain to throw at start-up or never to listen. Tolerates no false finding.</summary>
    Error,
}
