namespace ConnLint.Cli;

/// <summary>How the command ends; <c>docs/exit-codes.md</c> explains each.</summary>
internal enum ExitCode
{
    /// <summary>Nothing is wrong.</summary>
    Fine = 0,

    /// <summary>The target is refused, or there is a finding at error level.</summary>
    Refused = 1,

    /// <summary>The command line is wrong; nothing was looked at.</summary>
    Usage = 2,

    /// <summary>The target did not answer in time.</summary>
    TimedOut = 3,

    /// <summary>The target's name does not resolve.</summary>
    NameUnresolved = 4,

    /// <summary>The watched or started backend ended before it listened.</summary>
    BackendExited = 5,

    /// <summary>What was asked could not be looked at.</summary>
    NotChecked = 6,
}
