using System;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>A listener and what is known of its owner.</summary>
internal sealed record Holder(Listener Listener, Owner? Owner)
{
    public int Port => Listener.EndPoint.Port;

    /// <summary>The command line of the owner, for comparison only: it may hold secrets and is never shown.</summary>
    public string CommandLine { get; init; } = "";

    /// <summary>Whether the owner is a project's program: by its name, or by the folder from which it was started.</summary>
    public bool Runs(ProjectPromise promise)
        => Owner is { } owner && (owner.Runs(promise.Name) || promise.Assembly is { } assembly && owner.Runs(assembly) || promise.Folder is { Length: > 1 } folder && CommandLine.Contains(folder, StringComparison.Ordinal));
}

/// <summary>The process behind a listener.</summary>
/// <param name="Id">The process id.</param>
/// <param name="Program">The program; for the .NET host the assembly that it runs.</param>
/// <param name="IsDotnet">Whether the .NET host runs it; an app with a host of its own is known by its project only.</param>
internal sealed record Owner(int Id, string Program, bool IsDotnet)
{
    /// <summary>When it was started; null where the system does not tell.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Whether only the .NET host is known, and not what it runs.</summary>
    public bool IsUnnamed => IsDotnet && WithoutExtension(Program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);

    public static Owner Of(ProcessDescription process)
    {
        var isDotnet = WithoutExtension(process.Name).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        var assembly = isDotnet ? AssemblyIn(process.CommandLine) : null;
        return new Owner(process.Id, Quoted.Text(assembly ?? process.Name), isDotnet) { Started = process.Started };
    }

    /// <summary>Whether the program has the name that a project's output has by default, or one of a company in front of it, as build settings for a whole repository add.</summary>
    public bool Runs(string projectName)
        => WithoutExtension(Program) is var name && (name.Equals(projectName, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + projectName, StringComparison.OrdinalIgnoreCase));

    // Only this word of the command line is ever shown: the others may hold secrets.
    private static string? AssemblyIn(string? commandLine)
    {
        foreach (var word in (commandLine ?? "").Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) return word[(word.LastIndexOfAny(['/', '\\']) + 1)..];
        }

        return null;
    }

    private static string WithoutExtension(string program)
        => program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || program.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? program[..^4] : program;
}
