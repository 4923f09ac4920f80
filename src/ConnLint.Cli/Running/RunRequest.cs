using System;
using System.Collections.Generic;

namespace ConnLint.Cli.Running;

/// <summary>What <c>connlint run</c> does once the backend listens.</summary>
internal enum RunMode
{
    /// <summary>Keeps it in the foreground.</summary>
    Foreground,

    /// <summary>Ends it: that it can listen was the question.</summary>
    UntilListening,

    /// <summary>Runs a test, and ends it then.</summary>
    Test,
}

/// <summary>A program with its arguments.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Words">Its name as typed, and its arguments.</param>
internal sealed record RunCommandLine(string Path, IReadOnlyList<string> Words);

/// <summary>What the user asked for.</summary>
/// <param name="Backend">What to start.</param>
/// <param name="Test">What to run once the backend listens; null but in that mode.</param>
/// <param name="Expected">Where the backend should listen.</param>
/// <param name="Timeout">How long it may take until then.</param>
internal sealed record RunRequest(RunMode Mode, RunCommandLine Backend, RunCommandLine? Test, ExpectedListeners Expected, TimeSpan Timeout);
