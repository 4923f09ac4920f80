using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The backend of the listener check's tests: its first argument says how it behaves, and it writes its process id.</summary>
internal static class TestBackend
{
    private static readonly string Path = typeof(TestBackend).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "BackendPath").Value!;

    /// <summary>The folder of its assembly.</summary>
    public static string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>What messages call it.</summary>
    public static string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static string[] Command(params string[] arguments) => ["--", ConnLintProcess.Dotnet, "exec", Path, .. arguments];

    public static string[] Listening(int port) => Command("listen-then-block", $"127.0.0.1:{port}");

    /// <summary>What a line "<c>NAME NUMBER</c>" of the output says.</summary>
    public static int Number(string name, string output)
        => int.Parse(output.Split('\n').Single(line => line.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..].Trim(), CultureInfo.InvariantCulture);

    /// <summary>Waits for the end of a process that nobody here has started.</summary>
    public static async Task<bool> IsGoneAsync(int processId)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(20))
        {
            if (!IsRunning(processId)) return true;
        }

        return false;
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
