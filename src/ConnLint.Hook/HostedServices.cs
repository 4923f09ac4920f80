using System;
using System.Collections.Generic;
using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace ConnLint.Hook;

/// <summary>
/// The hosted services that a host has begun to start. To ask its container for them would create them before the program wants them, so the host's own
/// list is read (dotnet/runtime, <c>Microsoft.Extensions.Hosting.Internal.Host._hostedServices</c>, filled when the start begins).
/// </summary>
internal static class HostedServices
{
    private const string Server = "Microsoft.AspNetCore.Hosting.GenericWebHostService";

    /// <summary>Null while the host has not begun to start, or where it is another kind of host.</summary>
    public static List<IHostedService>? Of(IHost host)
        => host.GetType().GetField("_hostedServices", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(host) is IEnumerable<IHostedService> services ? [.. services] : null;

    /// <summary>
    /// Those among which is the one that still starts. A host starts them in their order: whatever stands before a background service that runs has done,
    /// and whatever stands behind one that does not run has not begun.
    /// </summary>
    /// <param name="services">All of the host.</param>
    /// <param name="isServerWaiting">Whether the server's own service has certainly not begun.</param>
    public static List<IHostedService> StillStarting(List<IHostedService> services, bool isServerWaiting)
    {
        var first = services.FindLastIndex(static service => service is BackgroundService { ExecuteTask: not null }) + 1;
        var last = services.FindIndex(first, static service => service is BackgroundService { ExecuteTask: null });
        var candidates = services.GetRange(first, (last < 0 ? services.Count : last + 1) - first);
        if (isServerWaiting && candidates.FindIndex(IsServer) is >= 0 and var server) candidates.RemoveRange(server, candidates.Count - server);
        return candidates;
    }

    /// <summary>The background service that has failed, which stops its host.</summary>
    public static BackgroundService? Failed(List<IHostedService> services)
        => services.Find(static service => service is BackgroundService { ExecuteTask.IsFaulted: true }) as BackgroundService;

    public static bool IsServer(IHostedService service) => service.GetType().FullName == Server;
}
