using System.Threading.Tasks;

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>A build that hands over no configuration files, as <c>ConnLintFiles=false</c> asks.</summary>
public sealed class NoFilesTests
{
    [Theory]
    [InlineData("true", "http://localhost:5998")]
    [InlineData("", "http://localhost:{|CONN5001:5998|}")]
    public Task WhoListensElsewhere_IsNotKnownWithoutFiles(string hasNone, string url)
    {
        var test = new FilesTest();
        test.TestState.AnalyzerConfigFiles.Add(("/0/NoFiles.globalconfig", $"is_global = true\nbuild_property._ConnLintHasNoFiles = {hasNone}\n"));
        test.TestState.Sources.Add($$"""class Prices { HttpClient Client = new() { BaseAddress = new Uri("{{url}}") }; }""");
        return test.RunAsync();
    }
}
