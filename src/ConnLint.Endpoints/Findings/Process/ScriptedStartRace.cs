using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Readers.Platforms;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Process;

/// <summary>CONN7010: a job that starts a .NET program in the background and sleeps, instead of waiting until it listens.</summary>
/// <remarks>
/// Nothing is said where anything between the start and the end of the job may wait: a loop, a program made for waiting, a client that tries again.
/// </remarks>
internal static class ScriptedStartRace
{
    private static readonly HashSet<string> Waiters = new(StringComparer.OrdinalIgnoreCase)
    {
        "wait-on", "start-server-and-test", "start-test", "dockerize", "wait-for-it", "wait-for-it.sh", "wait-for", "wait-for.sh", "waitforit", "wait4x", "connlint", "tcp-port-used",
    };

    private static readonly HashSet<string> Loops = new(StringComparer.OrdinalIgnoreCase) { "until", "while", "for", "foreach", "do" };

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (_, file) in configuration.Repository.Pipelines)
        {
            foreach (var job in file.Jobs)
            {
                var commands = job.Steps.SelectMany(static step => step.Commands).ToList();
                var start = commands.FindIndex(static command => CommandMeaning.IsBackground(command) && CommandMeaning.StartsDotNet(command));
                var sleep = start < 0 ? -1 : commands.FindIndex(start + 1, static command => CommandMeaning.SleepSeconds(command) is > 0);
                if (sleep < 0 || commands.Skip(start + 1).Any(MayWait)) continue;

                var (begin, nap) = (Range(commands[start]), Range(commands[sleep]));
                if (job.Steps.SelectMany(static step => step.Lines).Any(line => line.Place.Line >= begin.Line && Loop(line.Text))) continue;

                yield return new Finding(
                    RuleCatalogue.ScriptedStartRace, nap, Text(commands[sleep]), Program(commands[start]), configuration.Shown(begin), "curl --retry 30 --retry-delay 1 --retry-connrefused " + Asked(job, begin))
                {
                    Related = [begin],
                };
            }
        }
    }

    private static bool MayWait(ShellCommand command)
    {
        foreach (var word in command.Words)
        {
            // `timeout 60 bash -c 'until curl …; do sleep 1; done'` is one word; options follow curl, wget and their like.
            foreach (var part in word.Text.Split(' ', '('))
            {
                if (Waiters.Contains(part.Substring(part.LastIndexOf('/') + 1)) || part.StartsWith("--retry", StringComparison.Ordinal) || part.StartsWith("--tries", StringComparison.Ordinal)
                    || part.Equals("-MaximumRetryCount", StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    // A loop's word where a command begins, and not in a text that is shown: "Waiting for the server".
    private static bool Loop(string line)
    {
        for (var at = 0; at < line.Length; at++)
        {
            var end = at;
            while (end < line.Length && char.IsLetter(line[end])) end++;
            if (end == at) continue;
            if (Loops.Contains(line.Substring(at, end - at)) && Begins(line, at)) return true;
            at = end;
        }

        return false;
    }

    private static bool Begins(string line, int at)
    {
        do at--;
        while (at >= 0 && line[at] == ' ');
        return at < 0 || line[at] is ';' or '&' or '|' or '{' or '(' or '\'' or '"' or '\t';
    }

    // The URL that the job asks next, behind the start.
    private static string Asked(PipelineJob job, TextPlace start)
    {
        foreach (var client in job.Steps.SelectMany(static step => step.Clients))
        {
            if (client.Url.Place.Start > start.Start) return Quoted.Url(client.Url.Text);
        }

        return "http://localhost:PORT";
    }

    private static string Text(ShellCommand command) => Quoted.Text(string.Join(" ", command.Words.Take(6).Select(static word => word.Text)));

    // What is started, without the arguments: keys and passwords are passed there.
    private static string Program(ShellCommand command)
    {
        var shown = new List<string>();
        foreach (var word in command.Words)
        {
            if (word.Text.StartsWith("-", StringComparison.Ordinal) || word.Text is ">" or "&") break;
            shown.Add(word.Text);
            if (word.Text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) break;
        }

        var project = command.Words.Select(static word => word.Text).SkipWhile(static word => word != "--project").Take(2);
        return Quoted.Text(string.Join(" ", shown.Take(4).Concat(project)));
    }

    // From the first word to the last one of its line.
    private static TextPlace Range(ShellCommand command)
    {
        var first = command.Words[0].Place;
        var last = command.Words.Last(word => word.Place.Line == first.Line).Place;
        return first with { Length = Math.Max(first.Length, last.Start + last.Length - first.Start) };
    }
}
