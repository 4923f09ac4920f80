using System;

namespace ConnLint.Endpoints.Rules;

/// <summary>Where a rule can report.</summary>
[Flags]
internal enum RuleStages
{
    None = 0,

    /// <summary>The analyzer, on C#.</summary>
    Source = 1,

    /// <summary>The analyzer, on configuration files.</summary>
    Files = 2,

    /// <summary>The listener check of the build.</summary>
    Build = 4,

    /// <summary>The startup hook, inside the developer's process.</summary>
    Run = 8,

    /// <summary>The <c>connlint</c> command, from outside.</summary>
    Probe = 16,
}
