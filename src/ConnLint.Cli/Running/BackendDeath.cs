using System;
using System.Collections;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Backends;
using ConnLint.Probing.Processes;

namespace ConnLint.Cli.Running;

/// <summary>Says why a backend has ended, as the listener check does: by what it wrote and what the startup hook has seen.</summary>
internal sealed class BackendDeath(RunRequest request, BackendOutput output)
{
    /// <summary>The hook's words, where it is in the program that was started.</summary>
    public HookWords WordsOf(SupervisorReport report) => HookWords.Of(report.HookLines, Application);

    public string Explain(SupervisorReport report, int exitCode)
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>();
        var secrets = variables.Where(static variable => Redaction.IsSecretName((string)variable.Key)).Select(static variable => (string?)variable.Value ?? "");
        return new ExitExplanation(new Redaction(secrets), IsSet, "the environment").Of(output, exitCode, WordsOf(report).Cause);
    }

    // By its assembly, which has the name of its project unless the project says otherwise.
    private string Application => BackendName.Assembly(request.Backend.Words) ?? Path.GetFileNameWithoutExtension(request.Expected.Project ?? request.Backend.Path);

    // "dotnet run" sets those of the profile; whichever of them it takes, a variable that one of them names is not said to be missing.
    private bool IsSet(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is not null) return true;
        return request.Expected.Project is { } project && LaunchFile.Of(project) is { } profiles
            && new FileText(Directory.GetCurrentDirectory()).Of(profiles)?.Contains($"\"{name}\"", StringComparison.Ordinal) == true;
    }
}
