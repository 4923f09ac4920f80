using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;

namespace HookedWeb;

/// <summary>Prints what of the hook is attached to this process.</summary>
internal static class Inspection
{
    public static void Print(string moment)
    {
        string[] events = ["UnhandledException", "FirstChanceException"];
        using var listener = new DiagnosticListener("Microsoft.Extensions.Hosting");
        string[] found = [.. events.SelectMany(Handlers), .. listener.IsEnabled() ? new[] { "listening" } : []];
        Console.WriteLine(moment + ": " + (found.Length == 0 ? "nothing" : string.Join(" ", found)));

        // Told to end, a thread needs a moment to be gone; one that stays is seen all the same.
        var threads = Threads();
        for (var patience = 0; moment == "after" && threads.Length > 0 && patience < 100; patience++)
        {
            Thread.Sleep(20);
            threads = Threads();
        }

        Console.WriteLine("threads: " + (threads.Length == 0 ? "none" : string.Join(" ", threads)));

        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => entry.Key + "=" + entry.Value)
            .Where(text => text.StartsWith("CONNLINT", StringComparison.Ordinal) || text.StartsWith("DOTNET_STARTUP_HOOKS=", StringComparison.Ordinal))
            .ToArray();
        Console.WriteLine("variables: " + (variables.Length == 0 ? "none" : string.Join(" ", variables)));
    }

    private static string[] Threads()
        => Directory.Exists("/proc/self/task") ? [.. Directory.EnumerateDirectories("/proc/self/task").Select(NameOf).Where(static name => name == "ConnLint")] : [];

    private static string NameOf(string task)
    {
        try
        {
            return File.ReadAllText(task + "/comm").Trim();
        }
        catch (IOException)
        {
            return ""; // it has just ended
        }
    }

    private static string[] Handlers(string name)
    {
        var field = typeof(AppContext).GetField(name, BindingFlags.NonPublic | BindingFlags.Static);
        if (field is null) throw new MissingFieldException(nameof(AppContext), name);

        var handlers = (field.GetValue(null) as Delegate)?.GetInvocationList() ?? [];
        return [.. handlers.Select(handler => handler.Method).Where(IsOfHook).Select(method => method.Name)];
    }

    private static bool IsOfHook(MethodInfo method) => method.Module.Assembly.GetName().Name == "ConnLint.Hook";
}
