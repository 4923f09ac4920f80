using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Analyzers.Middleware;

/// <summary>What a statement says of the middleware.</summary>
internal enum MiddlewareKind
{
    HttpsRedirection,
    HttpsPort,
    ForwardedHeaders,
    GrpcService,
    GrpcTranslation,
}

/// <summary>A statement about the middleware.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Guard">In which starts it is reached.</param>
/// <param name="Value">The method's name with its place, or the value that is set; a hole where that is computed.</param>
internal sealed record MiddlewareCall(MiddlewareKind Kind, CallGuard Guard, SettingValue Value)
{
    /// <summary>All that one program says, in the order of the source.</summary>
    public static HostMiddleware Join(IReadOnlyCollection<MiddlewareCall> calls)
    {
        if (calls.Count == 0) return HostMiddleware.None;

        var ordered = calls.OrderBy(static call => call.Value.Place.Path, StringComparer.Ordinal).ThenBy(static call => call.Value.Place.Start).ToList();
        var ports = ordered.FindAll(static call => call.Kind == MiddlewareKind.HttpsPort);
        return new HostMiddleware(
            [.. ordered.Where(static call => call.Kind == MiddlewareKind.HttpsRedirection).Select(static call => new HttpsRedirection(call.Value.Place, call.Guard))],
            ports.Count == 0 ? null : ports is [{ Guard: CallGuard.Always } only] ? only.Value : ports[0].Value with { Text = TracedText.Hole.ToString() },
            ordered.Exists(static call => call.Kind == MiddlewareKind.ForwardedHeaders),
            [.. ordered.Where(static call => call.Kind == MiddlewareKind.GrpcService).Select(static call => call.Value.Place)],
            ordered.Exists(static call => call.Kind == MiddlewareKind.GrpcTranslation));
    }
}
