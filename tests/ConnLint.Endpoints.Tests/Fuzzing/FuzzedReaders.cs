using System.Collections.Generic;
using System.Linq;
using ConnLint.Bench;
using ConnLint.Build;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Endpoints.Tests.Readers;
using ConnLint.Endpoints.Tests.Readers.Projects;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>All readers of files.</summary>
internal static class FuzzedReaders
{
    private static readonly RepositoryCorpus.Service Service = new(1, 12);

    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        FuzzedReader.Of("json", static (path, text) => (JsonSettings.Read(path, text), JsonSettings.Read(path, text, out var isRefused), isRefused), "JsonSettings.Read", [.. JsonTexts.Valid]),
        FuzzedReader.Of("launch settings", LaunchSettingsReader.Read, "LaunchSettingsReader.Read", JsonTexts.LaunchSettings, RepositoryTexts.LaunchSettings(Service)),
        FuzzedReader.Of(
            "app settings", static (path, text) => (AppSettingsReader.Read(path, "appsettings.Development.json", text), AppSettingsReader.ReadOf("app", path, "app.settings.json", text)),
            "AppSettingsReader.Read AppSettingsReader.ReadOf", JsonTexts.AppSettings, RepositoryTexts.AppSettings(Service), RepositoryTexts.DevelopmentSettings(Service)),
        FuzzedReader.Of(
            "command line", static (path, text) => Line(path, text) is var line ? (CommandLineSettings.Read(line).ToList(), CommandLineSettings.Read([line]).ToList(), CommandLineSettings.Refused(line), CommandLineSettings.Refused([line])) : default,
            "CommandLineSettings.Read", "--urls http://localhost:5000;http://[::1]:5001 /environment \"De velopment\" -x=1 key=value --Kestrel:Endpoints:A:Url=\"http://*:80\" --last") with { IsLine = true },
        FuzzedReader.Of("solution summary", static (_, text) => SolutionSummaryReader.Read(text), "SolutionSummaryReader.Read", SolutionSummaryWriter.Write(SolutionSummaryTests.Summary)),
        FuzzedReader.Of("project file", ProjectFileReader.Read, "ProjectFileReader.Read", ProjectFileReaderTests.Web, RepositoryTexts.Project(Service), """<Project Sdk="A;B/1"><ItemGroup><ContainerPort Include="1;2"/></ItemGroup></Project>"""),
        FuzzedReader.Of(
            "solution file", static (_, text) => (SolutionFileReader.Read(new RepositoryFile("a.sln", text)), SolutionFileReader.Read(new RepositoryFile("a.slnx", text))), "SolutionFileReader.Read",
            "Project(\"{9A19103F-16F7-4668-BE54-9A1E7A4F7556}\") = \"Api\", \"src\\Api\\Api.csproj\", \"{1}\"\r\nEndProject\r\n", """<Solution><Project Path="src/Api/Api.csproj" /><Folder Name="/t/"><Project Path="../t/T.csproj" /></Folder></Solution>"""),
        FuzzedReader.Of("file-based app", FileBasedAppReader.Read, "FileBasedAppReader.Read", FileBasedAppReaderTests.App),
        .. ContainerReaders.All,
        .. FrontEndReaders.All,
        .. PlatformReaders.All,
        Repository(),
    ];

    /// <summary>What stands on one line.</summary>
    public static SettingValue Line(string path, string text) => new(text, new TextPlace(path, 0, text.Length, 0, 0));

    // A whole repository with one damaged file, joined.
    private static FuzzedReader Repository()
    {
        var files = RepositoryCorpus.Create(6);
        return new FuzzedReader("repository", ["RepositoryReader.Read"], [.. files.Select(static file => file.Text)], Read) { PathOf = number => files[number].Path };

        object Read(int number, string text)
        {
            var repository = RepositoryReader.Read(files.Select((file, i) => i == number ? file with { Text = text } : file));
            return (repository, EndpointGraph.Of(repository));
        }
    }
}
