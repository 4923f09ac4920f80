using System.CommandLine;
using System.IO;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Checking;
using ConnLint.Cli.Output;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint check [PATH|URL…]</c>: what should answer, what does, and the verdict on each.</summary>
internal static class CheckCommand
{
    private const string Json = "json";

    private const string Explanation = """
        Asks every endpoint that projects should serve, by their launch profiles and settings files, and prints a table of
        what is expected, what is there, and the verdict. Starts nothing.

        Examples:
          connlint check
          connlint check src/Api --profile https
          connlint check Shop.sln http://localhost:5173
          connlint check --format json
        """;

    public static Command Create()
    {
        var targets = new Argument<string[]>("path-or-url")
        {
            Description = "Folders, projects, solutions and URLs. Without any: the repository or solution around the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var profile = new Option<string?>("--profile") { Description = "The launch profile to check. Without it: the one that 'dotnet run' takes.", HelpName = "name" };
        var format = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong("text", Json);
        var command = new Command("check", Explanation) { targets, profile, format };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(targets) ?? [], parsed.GetValue(profile), parsed.GetValue(format) == Json, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, string? profile, bool isJson, CancellationToken cancellationToken)
    {
        if (new ExpectationReader(Directory.GetCurrentDirectory(), profile is null ? null : ExpectationReader.Profile + profile).Read(arguments, out var fault) is not { } expected)
        {
            await StandardStreams.Error.WriteLineAsync("error: " + fault).ConfigureAwait(false);
            return (int)ExitCode.Usage;
        }

        var seen = await EndpointChecks.RunAsync(expected.Endpoints, expected.Promises, cancellationToken).ConfigureAwait(false);
        var report = CheckReport.Of(seen, expected.Gaps);
        if (isJson) await StandardStreams.Output.WriteLineAsync(JsonSerializer.Serialize(report, CheckJson.Default.CheckReport)).ConfigureAwait(false);
        else CheckText.Write(report, Terminal.OfOutput());
        return report.ExitCode;
    }
}
