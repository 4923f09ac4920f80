using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Readers;
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
        var inherited = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(static variable => (Name: (string)variable.Key, Value: (string?)variable.Value ?? ""));
        var given = OfProfiles().Concat(OfWords()).ToList();
        var secrets = inherited.Concat(given).Where(static variable => Redaction.IsSecretName(variable.Name)).Select(static variable => variable.Value);
        return new ExitExplanation(new Redaction(secrets), IsSet, "the environment").Of(output, exitCode, WordsOf(report).Cause);

        bool IsSet(string name) => Environment.GetEnvironmentVariable(name) is not null || given.Exists(variable => variable.Name == name);
    }

    // By its assembly, which has the name of its project unless the project says otherwise.
    private string Application => BackendName.Assembly(request.Backend.Words) ?? Path.GetFileNameWithoutExtension(request.Expected.Project ?? request.Backend.Path);

    // "dotnet run" sets those of one profile; whichever it takes, none of their secrets is quoted, and a variable that one of them names is not said to be missing.
    private IEnumerable<(string Name, string Value)> OfProfiles()
    {
        if (request.Expected.Project is not { } project || LaunchFile.Of(project) is not { } file) return [];
        var settings = LaunchSettingsReader.Read(file, new FileText(Directory.GetCurrentDirectory()).Of(file) ?? "");
        return settings.Profiles.SelectMany(static profile => profile.EnvironmentVariables).Select(static variable => (variable.Key, Environment.ExpandEnvironmentVariables(variable.Value.Text)));
    }

    // "dotnet run -e NAME=VALUE", "env NAME=VALUE …", and the settings that a program takes from its command line.
    private IEnumerable<(string Name, string Value)> OfWords()
    {
        var words = request.Backend.Words;
        for (var index = 1; index < words.Count; index++)
        {
            var (word, before) = (words[index], words[index - 1]);
            if (word.IndexOf('=') is var end and > 0) yield return (word[..end], word[(end + 1)..]);
            else if (before.StartsWith('-') && !before.Contains('=')) yield return (before, word);
        }
    }
}
