using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Probing.Sockets;

namespace ConnLint.Hook;

/// <summary>The TCP sockets on which this process listens.</summary>
/// <param name="Bound">Their addresses in the form of listen URLs, as promises are; of the scheme that is promised for their port.</param>
/// <param name="AreKnown">Whether the system tells owners; without, nothing is certain.</param>
internal sealed record OwnListeners(string[] Bound, bool AreKnown)
{
    public static OwnListeners Read(Promise promise)
    {
        // macOS would have to start a tool, which a hook does not do.
        if (OperatingSystem.IsMacOS()) return new OwnListeners([], false);

        var bound = new List<string>();
        foreach (var listener in SocketTable.OfThisSystem().ListenersOf(Environment.ProcessId)) bound.Add(SchemeOf(listener.EndPoint.Port, promise) + listener.EndPoint);
        return new OwnListeners([.. bound], true);
    }

    private static string SchemeOf(int port, Promise promise)
        => Array.Exists(promise.Urls, url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase) && ListenUrl.TryParse(url, out var promised, out _) && promised.Port == port)
            ? "https://" : "http://";
}
