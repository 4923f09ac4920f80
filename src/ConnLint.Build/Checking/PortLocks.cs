using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace ConnLint.Build.Checking;

/// <summary>
/// Lets one check of this user at a time have a port, in whatever process of whatever build it runs: projects of one solution, built in parallel, often
/// promise the same one. The lock is an open file that nobody else may open, which the system gives back when its process dies.
/// </summary>
internal sealed class PortLocks : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly List<FileStream> _files = [];

    private PortLocks()
    {
    }

    /// <summary>Takes the locks of all ports, one after the other in their order, so that two checks cannot wait for each other.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="waiting">Called once with the first port that another check has.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The locks, or null when the wait was cancelled.</returns>
    public static PortLocks? Take(IEnumerable<int> ports, Action<int> waiting, CancellationToken cancellation)
    {
        var locks = new PortLocks();
        Action<int>? say = waiting;
        foreach (var port in ports.Distinct().OrderBy(static port => port))
        {
            while (!locks.TryTake(PathOf(port)))
            {
                say?.Invoke(port);
                say = null;
                if (!cancellation.WaitHandle.WaitOne(Pause)) continue;
                locks.Dispose();
                return null;
            }
        }

        return locks;
    }

    public void Dispose()
    {
        foreach (var file in _files) file.Dispose();
        _files.Clear();
    }

    /// <summary>The file stays: to delete it would take the lock from somebody who has just opened it.</summary>
    public static string PathOf(int port)
    {
        var user = new string(Environment.UserName.Where(char.IsLetterOrDigit).ToArray());
        return Path.Combine(Path.GetTempPath(), "connlint-" + user, "port-" + port.ToString(CultureInfo.InvariantCulture) + ".lock");
    }

    private bool TryTake(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            _files.Add(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where there can be no lock, the check goes on without: two at a time then find each other's port in use, and say so.
            return exception is not IOException || !File.Exists(path);
        }
    }
}
