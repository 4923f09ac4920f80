using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Sockets;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using Microsoft.AspNetCore.Connections;

namespace ConnLint.Hook;

/// <summary>Recognises the exceptions with which the server refuses to start.</summary>
/// <remarks>Their texts are not localised, and hold the endpoint and nothing else of the program.</remarks>
internal static class BindFailure
{
    private const string Server = "Microsoft.AspNetCore.Server.";
    private const string UrlParser = "Microsoft.AspNetCore.Http.BindingAddress";
    private const string NoCertificate = "Unable to configure HTTPS endpoint.";
    private const string DynamicPort = "Dynamic port binding is not supported when binding to localhost.";
    private const string EndpointPrefix = "Failed to bind to address ";

    public static string? Describe(Exception exception, IEnumerable<string> configuredUrls)
    {
        if (IsAddressInUse(exception)) return Endpoint(exception, "its address") + " is already in use";
        if (!IsOfServer(exception)) return null;
        if (exception.Message.StartsWith(NoCertificate, StringComparison.Ordinal))
            return "it has no certificate for https; run 'dotnet dev-certs https --trust'";

        return DeathReason.FindSocketError(exception) switch
        {
            SocketError.AccessDenied => "the system denies " + Endpoint(exception, "its port") + ", which is reserved or needs more rights",
            SocketError.AddressNotAvailable => Endpoint(exception, "its address") + " is not an address of this machine",
            null => RefusedUrl(exception, configuredUrls) ?? DynamicLocalhost(exception),
            _ => null,
        };
    }

    private static bool IsAddressInUse(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }) return true;
        }

        return false;
    }

    private static bool IsOfServer(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            var type = frame.GetMethod()?.DeclaringType?.FullName;
            if (type is null) continue;
            if (type.StartsWith(Server, StringComparison.Ordinal) || type.StartsWith(UrlParser, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // "Failed to bind to address http://127.0.0.1:5000: address already in use." and "Failed to bind to address http://localhost:80."
    private static string Endpoint(Exception exception, string unknown)
    {
        var message = exception.Message;
        if (!message.StartsWith(EndpointPrefix, StringComparison.Ordinal)) return unknown;

        var end = message.IndexOf(": ", StringComparison.Ordinal);
        var text = end < 0 ? message[EndpointPrefix.Length..].TrimEnd('.') : message[EndpointPrefix.Length..end];
        return ListenUrl.TryParse(text, out var url, out _) ? url.ToString() : unknown;
    }

    // "Invalid url: 'localhost:5000'" and "Unrecognized scheme in server address 'tcp://localhost:5000'." quote it, the others do not.
    private static string? RefusedUrl(Exception exception, IEnumerable<string> configuredUrls)
    {
        if (exception is not (FormatException or InvalidOperationException or ArgumentException)) return null;

        var parts = exception.Message.Split('\'');
        if (parts.Length > 2 && exception is not ArgumentException && Refused(parts[1]) is { } quoted) return quoted;
        foreach (var url in configuredUrls)
        {
            if (Refused(url) is { } refused) return refused;
        }

        return null;
    }

    // ListenLocalhost(0) in code leaves no URL to name.
    private static string? DynamicLocalhost(Exception exception)
        => exception.Message.StartsWith(DynamicPort, StringComparison.Ordinal)
            ? "the server refuses port 0 on localhost, which stands for two addresses; bind 127.0.0.1:0" : null;

    private static string? Refused(string text)
        => ListenUrl.TryParse(text, out _, out var fault) ? null
            : "the server refuses to listen on '" + Quoted.Url(text) + "': " + ListenUrlFaultTexts.Reason(fault, text);
}
