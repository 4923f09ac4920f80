using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>The command as a user runs it, with both outputs redirected.</summary>
internal static class ConnLintProcess
{
    private static readonly string Path = typeof(ConnLintProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "CommandPath").Value!;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string[] arguments, Dictionary<string, string>? environment = null)
        => RunBelowAsync(folder, [], arguments, environment);

    /// <summary>Lets another program start the command, such as one that makes a namespace for it.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunBelowAsync(string folder, string[] starter, string[] arguments, Dictionary<string, string>? environment = null)
    {
        var start = StartOf(folder, [.. starter, Dotnet, "exec", Path, .. arguments]);
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit);
        }
        finally
        {
            // What hangs must not outlive the test.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, await output, await error);
    }

    /// <summary>Closes the reading end of the command's output before it writes.</summary>
    public static async Task<(int ExitCode, string Error)> WithoutReaderAsync(string folder, string[] arguments)
    {
        using var process = Process.Start(StartOf(folder, [Dotnet, "exec", Path, .. arguments]))!;
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, await error);
    }

    /// <summary>What the command writes when its output is a terminal, lent by <c>script</c>.</summary>
    public static async Task<string> OnTerminalAsync(string script, string folder, string[] arguments, bool noColor)
    {
        var start = StartOf(folder, [script, "-qec", string.Join(' ', [Dotnet, "exec", Path, .. arguments]), "/dev/null"]);
        start.Environment["TERM"] = "xterm";
        start.Environment["NO_COLOR"] = noColor ? "1" : "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit);
        return await output;
    }

    /// <summary>Starts the command on a terminal, lent by <c>script</c>, whose keyboard is the standard input.</summary>
    public static Process StartOnTerminal(string script, string folder, string[] arguments)
    {
        var start = StartOf(folder, [script, "-qec", string.Join(' ', [Dotnet, "exec", Path, .. arguments]), "/dev/null"]);
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }

    /// <summary>Lets a shell run the command and then <c>echo</c>, both into one opened file.</summary>
    public static async Task ThenEchoAsync(string folder, string[] arguments, string file)
    {
        var command = string.Join(' ', [Dotnet, "exec", Path, .. arguments]);
        using var process = Process.Start(StartOf(folder, ["/bin/sh", "-c", $"{{ {command}; echo after; }} > '{file}'"]))!;
        await process.WaitForExitAsync().WaitAsync(Limit);
    }

    /// <summary>Starts the command and leaves it running; the caller ends it.</summary>
    public static Process Start(string folder, string[] arguments) => Process.Start(StartOf(folder, [Dotnet, "exec", Path, .. arguments]))!;

    /// <summary>The command's own program and first arguments, for a command line.</summary>
    public static string[] Command => [Dotnet, "exec", Path];

    public static string Dotnet => Environment.ProcessPath is { } host && host.Contains("dotnet", StringComparison.Ordinal) ? host : "dotnet";

    private static ProcessStartInfo StartOf(string folder, string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        return start;
    }
}
