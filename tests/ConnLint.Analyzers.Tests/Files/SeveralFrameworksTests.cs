using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>A project that is compiled for several frameworks: each of them asks the files, one of them reports what stands there.</summary>
public sealed class SeveralFrameworksTests
{
    private const string Lost = """
        { "profiles": { "a": { "commandName": "Project", "applicationUrl": "{0}" } } }
        """;

    private const string Settings = """{ "Kestrel": { "Endpoints": { "A": { "Url": "http://localhost:5000" } } } }""";

    [Fact]
    public Task FirstFramework_ReportsWhatStandsInFiles()
        => new FilesTest((FilesTest.LaunchSettings, Lost.Replace("{0}", "{|CONN4001:http://localhost:5999|}")), (FilesTest.AppSettings, Settings)).RunAsync();

    [Fact]
    public Task OtherFramework_ReportsNothingInFiles()
        => OfOther(new FilesTest((FilesTest.LaunchSettings, Lost.Replace("{0}", "http://localhost:5999")), (FilesTest.AppSettings, Settings))).RunAsync();

    [Fact]
    public Task OtherFramework_ReportsWhatStandsInItsCode()
    {
        var test = OfOther(new FilesTest((FilesTest.LaunchSettings, Lost.Replace("{0}", "http://localhost:5000"))));
        test.TestState.Sources.Add("""class Prices { HttpClient Client = new() { BaseAddress = new Uri("http://localhost:{|CONN5001:5998|}") }; }""");
        return test.RunAsync();
    }

    private static FilesTest OfOther(FilesTest test)
    {
        test.TestState.AnalyzerConfigFiles.Add(("/0/OtherFramework.globalconfig", "is_global = true\nbuild_property._ConnLintFilesReportedElsewhere = true\n"));
        return test;
    }
}
