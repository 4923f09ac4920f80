using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.NetworkInformation;

namespace ConnLint.Probing.Sockets;

/// <summary>What .NET can tell on any system: listeners without owners.</summary>
internal sealed class PortableSocketTable : SocketTable
{
    public override IReadOnlyList<Listener> Listeners()
    {
        Limitation = "this system does not tell who owns a socket";
        return Array.ConvertAll(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), static endPoint => new Listener(endPoint, null));
    }

    public override ProcessDescription? Describe(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return new ProcessDescription(processId, process.ProcessName, null, StartOf(process), null);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DateTimeOffset? StartOf(Process process)
    {
        try
        {
            return new DateTimeOffset(process.StartTime);
        }
        catch (Exception)
        {
            // Another user's process: everything but its name is hidden.
            return null;
        }
    }
}
