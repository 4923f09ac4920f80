using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Sockets;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>Recognises the exceptions with which the server refuses to start.</summary>
/// <remarks>Their texts are not localised, and hold the endpoint and nothing else of the program.</remarks>
internal static class BindFailure
{
    private const string Server = "Microsoft.AspNetCore.Server.";
    private const string UrlParser = "Microsoft.AspNetCore.Http.BindingAddress";
    private const string NoCertificate = "Unable to configure HTTPS endpoint.";
    private const string DynamicPort = "Dynamic port binding is not supported when binding to localhost.";
    private const string AddressInUse = "Microsoft.AspNetCore.Connections.AddressInUseException"; // by name: a program without a server lacks its assembly

    public static string? Describe(Exception exception, IEnumerable<string> configuredUrls)
    {
        if (IsAddressInUse(exception)) return Endpoint(exception, "its address") + " is already in use; where nobody holds it now, the program binds it twice";
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

    public static bool IsAddressInUse(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception.GetType().FullName == AddressInUse || exception is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }) return true;
        }

        return false;
    }

    public static bool IsOfServer(Exception exception)
    {
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: false).GetFrames())
        {
            var type = frame.GetMethod()?.DeclaringType?.FullName;
            if (type is null) continue;
            if (type.StartsWith(Server, StringComparison.Ordinal) || type.StartsWith(UrlParser, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The endpoint that the server's exception names, or null.</summary>
    public static ListenUrl? EndpointOf(Exception exception) => BindFailureText.EndpointIn(exception.Message);

    private static string Endpoint(Exception exception, string unknown) => EndpointOf(exception)?.ToString() ?? unknown;

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
