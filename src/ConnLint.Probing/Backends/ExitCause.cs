using System;

namespace ConnLint.Probing.Backends;

/// <summary>Why a program ended, the more telling first.</summary>
internal enum ExitCauseKind
{
    PortInUse,
    PortForbidden,
    InvalidUrl,
    MissingCertificate,
    MissingFramework,
    ConflictingAssembly,
    MissingAssembly,
    UnhandledException,
}

/// <summary>A line of output that explains an exit.</summary>
/// <param name="Kind">The class of the cause.</param>
/// <param name="Detail">The part of the line that says what exactly; not yet fit to be shown.</param>
internal sealed record ExitCause(ExitCauseKind Kind, string Detail)
{
    private const string Unhandled = "Unhandled exception. ";
    private const string Framework = "Framework: '";

    // Texts of Kestrel, the host and the runtime, which are not localised; the same on every version that we support.
    private static readonly (string Mark, ExitCauseKind Kind)[] Marks =
    [
        ("address already in use", ExitCauseKind.PortInUse),
        ("Only one usage of each socket address", ExitCauseKind.PortInUse),
        ("An attempt was made to access a socket in a way forbidden", ExitCauseKind.PortForbidden),
        ("SocketException (13): Permission denied", ExitCauseKind.PortForbidden),
        ("Invalid url: '", ExitCauseKind.InvalidUrl),
        ("Invalid URL", ExitCauseKind.InvalidUrl),
        ("Unrecognized scheme in server address", ExitCauseKind.InvalidUrl),
        ("A path base can only be configured using", ExitCauseKind.InvalidUrl),
        ("Dynamic port binding is not supported when binding to localhost", ExitCauseKind.InvalidUrl),
        ("No server certificate was specified", ExitCauseKind.MissingCertificate),
        ("Unable to configure HTTPS endpoint", ExitCauseKind.MissingCertificate),
        ("You must install or update .NET to run this application", ExitCauseKind.MissingFramework),
        ("Framework: 'Microsoft.", ExitCauseKind.MissingFramework),
        ("You must install .NET to run this application", ExitCauseKind.MissingFramework),
        ("manifest definition does not match the assembly reference", ExitCauseKind.ConflictingAssembly),
        ("System.MissingMethodException: ", ExitCauseKind.ConflictingAssembly),
        ("System.MissingFieldException: ", ExitCauseKind.ConflictingAssembly),
        ("System.TypeLoadException: ", ExitCauseKind.ConflictingAssembly),
        ("Could not load file or assembly", ExitCauseKind.MissingAssembly),
        ("An assembly specified in the application dependencies manifest", ExitCauseKind.MissingAssembly),
        (Unhandled, ExitCauseKind.UnhandledException),
    ];

    public static ExitCause? In(string line)
    {
        foreach (var (mark, kind) in Marks)
        {
            if (line.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0) return new ExitCause(kind, DetailOf(line));
        }

        return null;
    }

    /// <summary>Whether this says more than what was seen before.</summary>
    public bool Beats(ExitCause? other)
        => other is null || Kind < other.Kind || (Kind == ExitCauseKind.MissingFramework && IsFramework(this) && !IsFramework(other) && other.Kind == Kind);

    // "Framework: 'Microsoft.AspNetCore.App', version '9.0.0' (x64)" follows the sentence that only says that one is missing.
    private static bool IsFramework(ExitCause cause) => cause.Detail.StartsWith(Framework, StringComparison.Ordinal);

    private static string DetailOf(string line)
    {
        var unhandled = line.IndexOf(Unhandled, StringComparison.Ordinal);
        return (unhandled < 0 ? line : line.Substring(unhandled + Unhandled.Length)).Trim();
    }
}
