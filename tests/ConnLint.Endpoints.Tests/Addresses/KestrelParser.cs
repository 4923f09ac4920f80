using System;
using System.Net;
using System.Reflection;
using ConnLint.Endpoints.Addresses;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ConnLint.Endpoints.Tests.Addresses;

/// <summary>What a parser makes of a listen URL, in terms that Kestrel and the model share.</summary>
/// <param name="Refusal">Why it is refused, or null.</param>
/// <param name="Scheme">The scheme it is served with.</param>
/// <param name="Port">The port, or -1.</param>
/// <param name="Address">The address as the model writes it.</param>
internal sealed record Reading(string? Refusal, string Scheme = "", int Port = 0, string Address = "")
{
    public static Reading OfModel(string text)
        => ListenUrl.TryParse(text, out var url, out var fault)
            ? new Reading(null, url.Scheme, url.Port, url.IsTcp ? url.Address.ToString() : url.Host)
            : new Reading(RefusalOf(fault));

    private static string RefusalOf(ListenUrlFault fault) => fault switch
    {
        ListenUrlFault.NoScheme or ListenUrlFault.EmptyHost or ListenUrlFault.SocketTrailingSlash => "invalid URL",
        ListenUrlFault.UnknownScheme => "scheme",
        ListenUrlFault.PathBase => "path base",
        ListenUrlFault.PortOutOfRange => "port range",
        ListenUrlFault.DynamicLocalhostPort => "dynamic port",
        _ => fault.ToString(),
    };
}

/// <summary>The parser of the installed server, which is internal to it.</summary>
internal static class KestrelParser
{
    private static readonly MethodInfo ParseAddress = typeof(KestrelServer).Assembly
        .GetType("Microsoft.AspNetCore.Server.Kestrel.Core.Internal.AddressBinder", throwOnError: true)!
        .GetMethod("ParseAddress", BindingFlags.Static | BindingFlags.NonPublic)!;

    public static Reading Read(string text)
    {
        object?[] arguments = [text, null];
        try
        {
            var options = (ListenOptions)ParseAddress.Invoke(null, arguments)!;
            return Accepted(options, arguments[1] is true ? "https" : "http");
        }
        catch (TargetInvocationException exception)
        {
            return new Reading(RefusalOf(exception.InnerException!));
        }
    }

    private static Reading Accepted(ListenOptions options, string scheme) => options.GetType().Name switch
    {
        "LocalhostListenOptions" => new(null, scheme, options.IPEndPoint!.Port, "localhost"),
        "AnyIPListenOptions" => new(null, scheme, options.IPEndPoint!.Port, "*"),
        _ when options.IPEndPoint is { } endPoint => new(null, scheme, endPoint.Port, BindAddress.From(endPoint.Address, dualStack: true).ToString()),
        _ when options.SocketPath is { } path => new(null, scheme, -1, "unix:" + path),
        _ => new(null, scheme, -1, "pipe:/" + options.PipeName),
    };

    private static string RefusalOf(Exception exception) => exception switch
    {
        FormatException => "invalid URL",
        InvalidOperationException { Message: var message } when message.StartsWith("Unrecognized scheme", StringComparison.Ordinal) => "scheme",
        InvalidOperationException { Message: var message } when message.StartsWith("A path base", StringComparison.Ordinal) => "path base",
        InvalidOperationException { Message: var message } when message.StartsWith("Dynamic port", StringComparison.Ordinal) => "dynamic port",
        ArgumentOutOfRangeException { ParamName: "port" } => "port range",

        // A socket or pipe whose name ends with a slash: the parser cuts the slash off a text that is already used up.
        ArgumentOutOfRangeException { ParamName: "length" } => "invalid URL",
        _ => exception.ToString(),
    };
}
