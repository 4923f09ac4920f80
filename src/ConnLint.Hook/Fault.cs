using System;
using System.Diagnostics;
using System.IO;

namespace ConnLint.Hook;

/// <summary>Where the tests let the hook fail. In what ships, the calls are not compiled.</summary>
internal static class Fault
{
    /// <summary>Throws when the test has named this step, and leaves a file as a proof that it was reached.</summary>
    [Conditional("CONNLINT_FAULTS")]
    public static void At(string step)
    {
        if (Environment.GetEnvironmentVariable("CONNLINT_FAULT") != step) return;
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fault-" + step), "thrown");
        throw new InvalidOperationException("injected at " + step);
    }
}
