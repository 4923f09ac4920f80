using System;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

/// <summary>Loaded into a program in the place of ConnLint's hook: calls that one and takes its time, without what the runtime needs for any hook.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks the type up without a namespace.")]
internal static class StartupHook
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Initialize()
    {
        // The first call by reflection is the runtime's cost.
        typeof(StartupHook).GetMethod(nameof(Nothing), Any)!.Invoke(null, null);
        var loading = Stopwatch.GetTimestamp();
        var hook = Assembly.Load("ConnLint.Hook").GetType(nameof(StartupHook))!.GetMethod(nameof(Initialize), Any)!;
        var loaded = Stopwatch.GetTimestamp();
        hook.Invoke(null, null);
        var done = Stopwatch.GetTimestamp();
        Console.WriteLine(FormattableString.Invariant($"hook {(loaded - loading) * 1e3 / Stopwatch.Frequency} {(done - loaded) * 1e3 / Stopwatch.Frequency}"));
    }

    private static void Nothing()
    {
    }
}
