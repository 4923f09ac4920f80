using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Analyzers.Rules.Variables;
using ConnLint.Endpoints.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Analyzers.Tests.Files;

/// <summary>What a project has accepted in its configuration files, on either system's paths.</summary>
public sealed class BaselineSuppressorTests
{
    private const string Line = """{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:5132", "environmentVariables": { "ASPNETCORE_URLS": "http://localhost:5200" } } } }""";

    [Theory]
    [InlineData("/src/Api/", "Properties/launchSettings.json")]
    [InlineData(@"C:\src\Api\", @"Properties\launchSettings.json")]
    public async Task FindingInAFile_IsHiddenWhenAccepted(string directory, string file)
    {
        Assert.Equal(["CONN3006"], await RunAsync(directory, file, ""));
        Assert.Empty(await RunAsync(directory, file, $"CONN3006 1 {Baseline.FingerprintOf(Line)} Properties/launchSettings.json"));
    }

    [Theory]
    [InlineData("/src/Api/", "old-connlint.baseline")]
    [InlineData(@"C:\src\Api\", "connlint.baseline.old")]
    public async Task FileOfAnotherName_HidesNothing(string directory, string name)
        => Assert.Equal(["CONN3006"], await RunAsync(directory, "Properties/launchSettings.json", $"CONN3006 1 {Baseline.FingerprintOf(Line)} Properties/launchSettings.json", name));

    private static async Task<IEnumerable<string>> RunAsync(string directory, string file, string baseline, string name = Baseline.FileName)
    {
        AdditionalText[] files = [new Text(directory + file, Line), new Text(directory + name, baseline)];
        var compilation = CSharpCompilation.Create("Api", [], [MetadataReference.CreateFromFile(typeof(WebApplication).Assembly.Location)]);
        var options = new AnalyzerOptions([.. files], new Project(directory));
        var diagnostics = await compilation.WithAnalyzers([new ConflictingProfileUrlAnalyzer(), new BaselineSuppressor()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return diagnostics.Select(static one => one.Id);
    }

    private sealed class Text(string path, string content) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content);
    }

    private sealed class Project(string directory) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.ProjectDir"] = directory });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values([]);
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
