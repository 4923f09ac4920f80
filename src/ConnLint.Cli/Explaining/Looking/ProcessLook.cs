using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Processes;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Looks whether the project that promises the port runs and listens on nothing: only where nobody holds the port, and that project listens nowhere else.</summary>
internal sealed class ProcessLook(SocketTable table, SolutionPromises solution)
{
    private const string Host = "dotnet";

    public Evidence AddTo(Evidence evidence, IReadOnlyList<Listener> listeners)
    {
        var promised = evidence.Promised.DistinctBy(static promise => (promise.Folder, promise.Name)).Select(solution.WithAssembly).ToList();
        var names = promised.Select(static promise => promise.Assembly ?? promise.Name).Append(Host).Distinct().ToList();
        var listening = listeners.Select(static listener => listener.ProcessId).ToHashSet();
        var silent = new List<Owner>();
        foreach (var id in RunningPrograms.Called(names))
        {
            if (listening.Contains(id) || id == Environment.ProcessId || table.Describe(id) is not { } process) continue;
            var owner = Owner.Of(process);
            if (promised.Exists(promise => owner.Runs(promise.Assembly ?? promise.Name) && IsOfSolution(process.CommandLine ?? "", promise))) silent.Add(owner);
        }

        return silent.Count == 0 ? evidence : evidence with { Silent = silent };
    }

    /// <summary>Whether it can matter.</summary>
    public static bool Matters(Evidence evidence)
        => evidence is { IsAccepted: false, IsTableRead: true, Holders.Count: 0 } && evidence.Promised.Any() && !evidence.Others.Any(holder => evidence.Promised.Any(holder.Runs));

    // Many projects are called Api: a program that was started by its full path shows whose it is. Its output may lie beside the project, as in artifacts/,
    // and editors write the drive in small letters.
    private bool IsOfSolution(string commandLine, ProjectPromise promise)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(solution.Read().Root)) + Path.DirectorySeparatorChar;
        return commandLine.Contains(root, StringComparison.OrdinalIgnoreCase)
            || !commandLine.Split(' ').Any(word => Path.IsPathFullyQualified(word.Trim('"')) && Path.GetFileNameWithoutExtension(word.Trim('"')).Equals(promise.Assembly ?? promise.Name, StringComparison.OrdinalIgnoreCase));
    }
}
