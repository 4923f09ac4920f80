using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Sockets;
using System.Reflection;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>Classifies the exception that ended the process before it listened.</summary>
/// <remarks>Of exceptions that are not the server's own only type and place are shown: a message may hold a connection string.</remarks>
internal static class DeathReason
{
    /// <summary>Whether a tool had the host built only to look at it.</summary>
    public static bool IsAbort(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception.GetType().FullName == "Microsoft.Extensions.Hosting.HostAbortedException") return true;
        }

        return false;
    }

    /// <summary>Names the cause in a few words.</summary>
    /// <param name="exception">What ended the start.</param>
    /// <param name="configuredUrls">The URLs that the server was told to listen on.</param>
    public static string Of(Exception exception, IEnumerable<string> configuredUrls)
    {
        exception = Unwrap(exception);
        if (BindFailure.Describe(exception, configuredUrls) is { } failure) return failure;
        if (exception is FileNotFoundException { FileName: { } assembly } && assembly.Contains(", Version=", StringComparison.Ordinal))
            return "the assembly '" + Quoted.Text(assembly) + "' is missing";
        if (exception is FileLoadException { FileName: { } other } && other.Contains(", Version=", StringComparison.Ordinal))
            return "the assembly '" + Quoted.Text(other) + "' is there in another version only";
        if (DependencyFailure.Describe(ChainOf(exception)) is { } dependency) return dependency + ": " + OwnFrame.Describe(exception);

        return "unhandled " + OwnFrame.Describe(exception);
    }

    public static SocketError? FindSocketError(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is SocketException socket) return socket.SocketErrorCode;
        }

        return null;
    }

    /// <summary>The exception that the wrappers wrap.</summary>
    public static Exception Unwrap(Exception exception)
    {
        while (exception is AggregateException or TargetInvocationException or TypeInitializationException)
        {
            if (exception.InnerException is not { } inner) break;
            exception = inner;
        }

        return exception;
    }

    private static List<PrintedException> ChainOf(Exception exception)
    {
        var chain = new List<PrintedException>();
        for (var link = exception; link is not null; link = link.InnerException)
            chain.Add(new PrintedException(link.GetType().FullName ?? "", (link as SocketException)?.NativeErrorCode, link.Message));
        return chain;
    }
}
