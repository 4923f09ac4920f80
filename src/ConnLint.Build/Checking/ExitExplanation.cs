using System.Globalization;

namespace ConnLint.Build.Checking;

/// <summary>Says why a program ended and what to do about it.</summary>
internal static class ExitExplanation
{
    private const int FirstSignal = 128;
    private const int LastSignal = 64;

    public static string Of(ExitCause? cause, int exitCode, Redaction redaction)
    {
        if (cause is null) return OfCode(exitCode);
        var detail = redaction.Of(cause.Detail).TrimEnd('.', ' ');
        return cause.Kind switch
        {
            ExitCauseKind.PortInUse => $"a port is already in use ({detail}); stop the program that holds it or listen on another port",
            ExitCauseKind.PortForbidden => $"the system forbids the port ({detail}); take one that is neither reserved nor privileged",
            ExitCauseKind.InvalidUrl => $"the server refuses a listen URL ({detail}); correct it where it is set",
            ExitCauseKind.MissingCertificate => $"HTTPS has no certificate ({detail}); run 'dotnet dev-certs https' or configure one",
            ExitCauseKind.MissingFramework => $"the framework it needs is not installed ({detail}); install it or change the target framework",
            ExitCauseKind.MissingAssembly => $"an assembly cannot be loaded ({detail}); compare the versions that the project references",
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
