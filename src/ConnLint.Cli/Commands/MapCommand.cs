using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Explaining;
using ConnLint.Cli.Mapping;
using ConnLint.Cli.Output;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Commands;

/// <summary><c>connlint map [PATH]</c>: who listens where in every launch context, and who connects to whom.</summary>
internal static class MapCommand
{
    private static readonly Dictionary<string, Action<EndpointMap>> Formats = new(StringComparer.Ordinal)
    {
        ["text"] = static map => EndpointMapText.Write(map, Terminal.OfOutput()),
        ["json"] = EndpointMapJson.Write,
        ["mermaid"] = static map => MapMermaid.Write(MapDrawer.Of(map), StandardStreams.Output),
        ["html"] = static map => Buffered(output => MapHtml.Write(map, output)),
        ["svg"] = static map => Buffered(output => MapSvg.Write(MapDrawer.Of(map), output)),
    };

    private const string Explanation = """
        Shows who listens where in every way to start the projects of a folder, and who connects to whom.
        Evaluates the projects with MSBuild, which runs what their files say; starts and builds none of them.

        Examples:
          connlint map
          connlint map src/Api
          connlint map --format json
          connlint map --format html > map.html
          connlint map --format mermaid >> docs/architecture.md
        """;

    public static Command Create()
    {
        var path = new Argument<string?>("path")
        {
            Description = "A folder, or a file in it: a project or a solution. Without it: the repository or solution around the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<string>("--format") { Description = "How to print the result.", DefaultValueFactory = static _ => "text" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var command = new Command("map", Explanation) { path, format };
        command.SetAction(async (parsed, cancellationToken) =>
            (int)await RunAsync(parsed.GetValue(path), Formats[parsed.GetValue(format)!], cancellationToken).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string? path, Action<EndpointMap> write, CancellationToken cancellationToken)
    {
        if (RootOf(path) is not { } root)
        {
            await StandardStreams.Error.WriteLineAsync($"error: '{Shown(path!)}' is neither a folder nor a file. Give a folder, or nothing for the repository here.").ConfigureAwait(false);
            return ExitCode.Usage;
        }

        var folder = new RepositoryFolder(root);
        var code = new RepositoryCode(root);
        var repository = await code.AddToAsync(RepositoryReader.Read(folder.Files()), cancellationToken).ConfigureAwait(false);
        write(EndpointMapping.Of(root, new RepositoryConfiguration(repository), [.. folder.Gaps, .. code.Gaps]));
        return folder.IsUnreadable ? ExitCode.NotChecked : ExitCode.Fine;
    }

    // A page is many small pieces, and standard output would send each by itself.
    private static void Buffered(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        StandardStreams.Output.Write(text.ToString());
    }

    // Somebody may have meant "connlint explain", and given a URL with a password.
    private static string Shown(string path) => path.Contains("://", StringComparison.Ordinal) ? TargetText.Shown(path) : Quoted.Text(path);

    private static string? RootOf(string? path)
    {
        if (path is null) return SolutionFolder.Above(Directory.GetCurrentDirectory());
        if (Directory.Exists(path)) return Path.GetFullPath(path);
        return File.Exists(path) ? Path.GetDirectoryName(Path.GetFullPath(path)) : null;
    }
}
