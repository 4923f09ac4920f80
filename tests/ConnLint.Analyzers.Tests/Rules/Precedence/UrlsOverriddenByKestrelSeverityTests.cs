using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Analyzers.Rules.Precedence.UrlsOverriddenByKestrelAnalyzer>;

namespace ConnLint.Analyzers.Tests.Rules.Precedence;

public sealed class UrlsOverriddenByKestrelSeverityTests
{
    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("default", DiagnosticSeverity.Warning)]
    [InlineData("nonsense", DiagnosticSeverity.Warning)]
    public Task SeverityOfTheFilesSection_Applies(string severity, DiagnosticSeverity expected)
        => Configured("/.editorconfig", $"root = true\n[launchSettings.json]\nconnlint.severity.CONN4001 = {severity}\n", expected);

    [Theory]
    [InlineData("launchSettings.json")]
    [InlineData("*.json")]
    [InlineData("*")]
    public Task NoneInTheFilesSection_DoesNotTrigger(string section)
        => Configured("/.editorconfig", $"root = true\n[{section}]\nconnlint.severity.CONN4001 = none\n", null);

    [Fact]
    public Task SectionOfAnotherFile_DoesNotApply()
        => Configured("/.editorconfig", "root = true\n[appsettings.json]\nconnlint.severity.CONN4001 = none\n", DiagnosticSeverity.Warning);

    [Fact]
    public Task DotnetDiagnosticOfEditorConfig_DoesNotApplyToFiles()
        => Configured("/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.CONN4001.severity = none\n", DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public Task GlobalConfiguration_AppliesToFiles(string severity, DiagnosticSeverity? expected)
        => Configured("/.globalconfig", $"is_global = true\ndotnet_diagnostic.CONN4001.severity = {severity}\n", expected);

    private static Task Configured(string file, string content, DiagnosticSeverity? expected)
    {
        var test = new OverriddenUrlsTest
        {
            ApplicationUrl = expected is null ? "http://localhost:5000" : "{|#0:http://localhost:5000|}",
            Endpoint = "http://localhost:8080",
            TestState = { AnalyzerConfigFiles = { (file, content) } },
        };
        if (expected is { } severity) test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithSeverity(severity));
        return test.RunAsync();
    }
}
