using System.Diagnostics;
using System.Globalization;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>Sends what a terminal or a system sends; only where the system has signals.</summary>
internal static class Signals
{
    /// <summary>Asks a program to end, or the program that it has started.</summary>
    public static void Terminate(int processId, bool child = false)
    {
        if (child) Execute("pkill", "-TERM", "-P", Text(processId));
        else Execute("kill", "-TERM", Text(processId));
    }

    public static void Send(string signal, int processId) => Execute("kill", "-" + signal, Text(processId));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Execute(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }
}
