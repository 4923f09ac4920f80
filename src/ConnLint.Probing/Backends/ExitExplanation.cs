using System;
using System.Globalization;
using System.IO;
using ConnLint.Endpoints.Failures;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Files;

namespace ConnLint.Probing.Backends;

/// <summary>Says why a program ended and what to do about it.</summary>
/// <param name="redaction">Keeps secrets out of what is quoted.</param>
/// <param name="isSet">Whether the program was started with a variable.</param>
/// <param name="settings">Where a variable can be set beside the launch profile.</param>
internal sealed class ExitExplanation(Redaction redaction, Func<string, bool> isSet, string settings)
{
    private const int FirstSignal = 128;
    private const int LastSignal = 64;

    /// <param name="output">What the program wrote.</param>
    /// <param name="exitCode">How it ended.</param>
    /// <param name="seen">The cause that the startup hook has seen from inside, or null; it knows the exception, but keeps its message to itself.</param>
    public string Of(BackendOutput output, int exitCode, string? seen)
    {
        var cause = output.Cause;
        if (seen is not null && output.LastException is null) return seen;
        if (seen is not null && !seen.StartsWith("unhandled ", StringComparison.Ordinal) && UnsetVariableBehind(output.LastException!) is null) return seen;
        if (cause is not null && cause.Kind < ExitCauseKind.ConflictingAssembly) return OfCause(cause);
        if (output.LastException is { } exception) return OfException(exception, cause);
        return cause is null ? OfCode(exitCode) : OfCause(cause);
    }

    public string Redacted(string text) => redaction.Of(text);

    private string OfException(ExceptionText exception, ExitCause? cause)
    {
        var main = exception.Main;
        var place = exception.FindOwnFrame(File.Exists);
        var what = Quoted.Text(main.Type) + (place is null ? "" : " at " + place);
        if (UnsetVariableBehind(exception) is { } variable)
            return $"the environment variable {Quoted.Text(variable)} is not set ({what}); set it in the launch profile or in {settings}";
        if (DependencyFailure.Describe(exception.Chain) is { } dependency)
            return $"{dependency} ({what}); start it, or correct where the program looks for it";
        if (cause is { Kind: < ExitCauseKind.UnhandledException }) return OfCause(cause);

        var detail = redaction.Of(main.Message.Length == 0 ? main.Type : main.Type + ": " + main.Message).TrimEnd('.', ' ');
        var where = place is null ? "; its stack trace stands in the output" : " at " + place;
        return (exception.IsUnhandled ? "unhandled exception" : "the last exception that it wrote was") + $" ({detail}){where}";
    }

    private string? UnsetVariableBehind(ExceptionText exception)
        => exception.FindOwnFrame(File.Exists) is { } place ? new UnsetVariable(isSet, RegularFile.Read).Behind(exception.Main, place) : null;

    private string OfCause(ExitCause cause)
    {
        var detail = redaction.Of(cause.Detail).TrimEnd('.', ' ');
        return cause.Kind switch
        {
            ExitCauseKind.PortInUse => $"a port is already in use ({detail}); stop the program that holds it or listen on another port",
            ExitCauseKind.PortForbidden => $"the system forbids the port ({detail}); take one that is neither reserved nor privileged",
            ExitCauseKind.InvalidUrl => $"the server refuses a listen URL ({detail}); correct it where it is set",
            ExitCauseKind.MissingCertificate => $"HTTPS has no certificate ({detail}); run 'dotnet dev-certs https' or configure one",
            ExitCauseKind.MissingFramework => $"the framework it needs is not installed ({detail}); install it or change the target framework",
            ExitCauseKind.ConflictingAssembly => $"two versions of an assembly conflict ({detail}); let all projects reference the same version",
            ExitCauseKind.MissingAssembly => $"an assembly is missing ({detail}); see that the project references it and the build copies it",
            _ => $"unhandled exception ({detail}); its stack trace stands in the output",
        };
    }

    private static string OfCode(int exitCode) => exitCode switch
    {
        0 => "it ended without an error; see that its entry point runs and awaits the host",
        > FirstSignal and <= FirstSignal + LastSignal => Signalled((exitCode - FirstSignal).ToString(CultureInfo.InvariantCulture)),
        _ => "its output does not say why; start it with 'dotnet run'",
    };

    private static string Signalled(string number) => $"signal {number} ended it; its output does not say why";
}
