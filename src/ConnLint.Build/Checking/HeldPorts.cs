using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using ConnLint.Endpoints.Addresses;
using ConnLint.Probing.Sockets;

namespace ConnLint.Build.Checking;

/// <summary>A promised endpoint on which somebody listens before the backend is even started.</summary>
/// <param name="Promise">The endpoint.</param>
/// <param name="ProcessId">The holder, where the system tells.</param>
/// <param name="Process">What the system tells about it.</param>
internal sealed record HeldPort(PromisedEndpoint Promise, int? ProcessId, ProcessDescription? Process);

/// <summary>Finds the promised ports that are taken.</summary>
internal static class HeldPorts
{
    public static IReadOnlyList<HeldPort> Among(IReadOnlyList<PromisedEndpoint> promises, INetwork network, CancellationToken cancellation)
    {
        var listeners = network.Listeners();
        var held = new List<HeldPort>();
        foreach (var promise in promises)
        {
            if (promise.Url is not { Port: > 0 }) continue;
            if (listeners.FirstOrDefault(listener => Collides(listener, promise, network)) is { } found)
                held.Add(new HeldPort(promise, found.ProcessId, Describe(found, network)));
            else if (network.Accepting(promise.Targets(network.HasIPv6Loopback), cancellation).Count > 0)
                held.Add(new HeldPort(promise, null, null));
        }

        return held;
    }

    private static bool Collides(Listener listener, PromisedEndpoint promise, INetwork network)
    {
        if (listener.EndPoint.Port != promise.Url!.Port) return false;

        // The any address collides with every listener on the port, whatever its address.
        return promise.Url.Address.Scope == BindScope.Any
            ? BindAddress.From(listener.EndPoint.Address, dualStack: listener.IsDualStack ?? true).Overlaps(promise.Url.Address)
            : promise.Targets(network.HasIPv6Loopback).Any(target => listener.Serves(target.Address));
    }

    private static ProcessDescription? Describe(Listener listener, INetwork network)
    {
        try
        {
            return listener.ProcessId is { } id ? network.Describe(id) : null;
        }
        catch (Exception)
        {
            // It ended meanwhile, or hides; its id is told all the same.
            return null;
        }
    }
}
