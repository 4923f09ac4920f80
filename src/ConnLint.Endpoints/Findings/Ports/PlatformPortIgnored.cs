using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Ports;

/// <summary>CONN2009: a hosting platform that hands the program its port in <c>PORT</c>, and a program that looks nowhere for it.</summary>
/// <remarks>
/// ASP.NET Core does not read <c>PORT</c>. Heroku stops a dyno that does not bind it ("R10: Web process failed to bind to $PORT"); Cloud Run and App Engine give up with
/// "failed to start and listen on the port defined by the PORT environment variable". Where a platform's buildpack makes the start command, it passes the
/// port on by itself (heroku/buildpacks-dotnet, GoogleCloudPlatform/buildpacks, jincod/dotnetcore-buildpack), so only a command of a file or an image is judged.
/// </remarks>
internal static class PlatformPortIgnored
{
    private const int GoogleDefault = 8080;

    // Any URL that nothing else asks for.
    private const string Told = "http://*:64999";

    public static IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        foreach (var (path, file) in configuration.Repository.Platforms)
        {
            foreach (var process in file.Processes)
            {
                if (!process.AssignsPort || process.ReadsPort || StartOf(path, process, configuration.Repository) is not var (project, context)) continue;
                if (project.Program is not { } program) continue;

                var effective = EffectiveBinds.Of(program, With(context, process.Variables));
                if (effective is not { IsUnknown: false, Throws: null, Binds: [var bind, ..] } || effective.Binds.Any(one => one.Port is null || one.Port == PortOf(process)) || project.NamesPort.Value) continue;

                var place = process.AssignedPort?.Place ?? process.Place;
                yield return new Finding(
                    RuleCatalogue.PlatformPortIgnored, place,
                    NameOf(process.Platform), PortOf(process) is { } port ? string.Format(CultureInfo.InvariantCulture, "port {0}", port) : "a port",
                    Quoted.Text(project.FileName), Quoted.Url(bind.Url), bind.Place.Path is null ? Quoted.Text(bind.Name) : configuration.Shown(bind.Place),
                    process.HasShell && process.Commands.Count > 0 ? "end the start command with '--urls http://*:$PORT'" : "read PORT in C# with a fallback, or start the program in shell form with '--urls http://*:$PORT'")
                {
                    Related = bind.Place.Path is null ? [] : [bind.Place],
                    Edit = InCommand(path, process, program, context, configuration),
                    Project = project.Path,
                };
            }
        }
    }

    // What a command of a shell hands over counts only where no code and no setting beats it.
    private static Edit? InCommand(string path, PlatformProcess process, HostProgram program, LaunchContext context, RepositoryConfiguration configuration)
    {
        if (process is not { HasShell: true, Commands: [{ IsBackground: false, Words: [.., { Text: var word, Place: var last }] } command] } || configuration.TextOf(path) is not { } text) return null;
        if (last.Path != path || last.Length != word.Length || !IsEnd(command, text, last.Start + last.Length)) return null;

        var told = With(context, process.Variables) with { Arguments = [.. context.Arguments, .. CommandLineSettings.Read([new SettingValue("--urls", default), new SettingValue(Told, default)])] };
        if (EffectiveBinds.Of(program, told) is not { IsUnknown: false, Throws: null, Binds: [var bind] } || bind.Text != Told) return null;

        return new Edit("Hand PORT on", path, last.Start + last.Length, 0, " --urls http://*:$PORT");
    }

    // Behind a quote the shell would take the option for a part of the word, but for the one that ends all of a value in YAML.
    private static bool IsEnd(ShellCommand command, string text, int end)
    {
        var rest = text.Substring(end, TextLayout.LineEnd(text, end) - end);
        if (rest.TrimStart() is "" or ['#', ..]) return true;

        var first = command.Words[0].Place;
        return RepositoryFiles.IsYaml(first.Path) && command.Variables.Count == 0 && rest.TrimEnd() is [('"' or '\'') and var quote] && text[first.Start - 1] == quote;
    }

    // The program that the platform starts, where that is certain.
    private static (RepositoryProject Project, LaunchContext Context)? StartOf(string path, PlatformProcess process, Repository repository)
    {
        var servers = repository.Projects.Where(static project => project.IsServer).ToList();
        var folder = RepositoryFile.FolderOf(path);
        if (process.Commands.Count > 0)
        {
            // A buildpack of this family sets ASPNETCORE_URLS; an image replaces the Procfile.
            if (process.Commands.Any(static command => command.Words.Any(static word => word.Text.IndexOf("heroku_output", StringComparison.Ordinal) >= 0))) return null;
            if (path.EndsWith("Procfile", StringComparison.Ordinal) && repository.Platforms.Any(other => other.Path == Combine(folder, "heroku.yml"))) return null;
            foreach (var command in process.Commands)
            {
                if (Started(command, servers, path.EndsWith("heroku.yml", StringComparison.Ordinal)) is { } started) return started;
            }

            return null;
        }

        if (path.EndsWith("app.json", StringComparison.Ordinal)) return null;
        var here = servers.FindAll(project => folder.Length == 0 || project.Folder == folder || project.Folder.StartsWith(folder + "/", StringComparison.Ordinal));
        return here is [{ Dockerfiles: [var dockerfile] } only] && ContainerContexts.OfImage(only, dockerfile) is { } image ? (only, image) : null;
    }

    // dotnet Api.dll, ./Api, in the image's environment where there is one; of the program that a script starts, nothing is known.
    private static (RepositoryProject Project, LaunchContext Context)? Started(ShellCommand command, List<RepositoryProject> servers, bool isImage)
    {
        for (var i = 0; i < command.Words.Count && i < 2; i++)
        {
            var word = command.Words[i].Text;
            var name = word.Substring(word.LastIndexOf('/') + 1);
            if (name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)) name = name.Substring(0, name.Length - 4);
            else if (i > 0 || name == word) continue;

            if (servers.FindAll(project => project.AssemblyName.Equals(name, StringComparison.OrdinalIgnoreCase)) is not [var only]) continue;
            var words = command.Words.Skip(i + 1).ToList();
            if (words.Concat(command.Variables.Values).Any(static value => ShellCommand.IsComputed(value.Text))) return null;

            var image = isImage && only.Dockerfiles is [var dockerfile] ? ContainerContexts.OfImage(only, dockerfile) : null;
            var context = (image ?? LaunchContext.Bare(only.Settings)) with { Doubt = null, Arguments = [.. CommandLineSettings.Read(words)], RefusedArgument = CommandLineSettings.Refused(words) };
            return (only, With(context, command.Variables));
        }

        return null;
    }

    private static LaunchContext With(LaunchContext context, IReadOnlyDictionary<string, SettingValue> variables)
        => context with { Variables = [.. context.Variables, .. variables.Select(static variable => new LaunchVariable(variable.Key, variable.Value))] };

    private static int? PortOf(PlatformProcess process)
    {
        if (process.AssignedPort is { } assigned) return int.TryParse(assigned.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
        return process.Platform is "cloud run" or "app engine" ? GoogleDefault : null;
    }

    private static string NameOf(string platform) => platform switch
    {
        "heroku" => "Heroku",
        "fly" => "Fly.io",
        "app engine" => "App Engine",
        _ => "Cloud Run",
    };

    private static string Combine(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
