using System.Text;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Test = ConnLint.Testing.CSharpAnalyzerTest<ConnLint.Testing.SelfTests.WordAnalyzer>;

namespace ConnLint.Testing.SelfTests;

public sealed class AnalyzerTestTests
{
    [Fact]
    public Task AdditionalFileMark_Passes() => new Test
    {
        TestState = { AdditionalFiles = { ("Properties/launchSettings.json", "{\r\n  \"x\": \"[|bad|]\"\r\n}") } },
    }.RunAsync();

    [Fact]
    public Task AdditionalFileMissing_Fails() => Fails.WithAsync(
        new Test { TestState = { AdditionalFiles = { ("/0/a.json", "{ \"x\": \"[|good|]\" }") } } }.RunAsync(), "missing:    /0/a.json(1,9)-(1,13)");

    [Fact]
    public Task AdditionalFileUnexpected_Fails() => Fails.WithAsync(
        new Test { TestState = { AdditionalFiles = { ("/0/a.json", "\n\"bad\"") } } }.RunAsync(), "unexpected: /0/a.json(2,2)-(2,5): warning T0001");

    [Fact]
    public Task LineThatDoesNotFitTheSpan_Fails() => Fails.WithAsync(
        new CSharpAnalyzerTest<WrongLineAnalyzer> { TestState = { AdditionalFiles = { ("/0/a.json", "[|{|]}") } } }.RunAsync(), "/0/a.json(8,1)");

    [Fact]
    public Task EncodedAdditionalFile_Passes() => new Test
    {
        TestState = { AdditionalFiles = { ("a.json", SourceText.From("\"[|bad|]\"", Encoding.Unicode)) } },
    }.RunAsync();

    [Fact]
    public Task BuildProperty_ReachesTheAnalyzer() => new Test
    {
        TestCode = """class C { string S => "bad"; }""",
        TestState = { AnalyzerConfigFiles = { BuildProperties.Global(("Other", "x"), ("SkipWords", "true")) } },
    }.RunAsync();

    [Fact]
    public Task EditorConfig_SetsSeverity() => new Test
    {
        TestCode = """class C { string S => {|#0:"bad"|}; }""",
        TestState =
        {
            AnalyzerConfigFiles = { ("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.T0001.severity = error\n") },
            ExpectedDiagnostics = { new DiagnosticResult("T0001", DiagnosticSeverity.Error).WithLocation(0) },
        },
    }.RunAsync();

    [Fact]
    public Task GlobalConfig_SilencesAdditionalFiles() => new Test
    {
        TestState =
        {
            AdditionalFiles = { ("a.json", "\"bad\"") },
            AnalyzerConfigFiles = { ("/.globalconfig", "is_global = true\ndotnet_diagnostic.T0001.severity = none\n") },
        },
    }.RunAsync();

    [Fact]
    public Task TopLevelWebProgram_Compiles() => new Test { TestCode = "WebApplication.Create(args).Run();" }.RunAsync();

    [Fact]
    public Task WithoutAspNetCore_ItDoesNotCompile() => Fails.WithAsync(
        new Test { TestCode = "WebApplication.Create(args).Run();", ReferenceAssemblies = ReferenceAssemblies.NetCoreOnly }.RunAsync(), "error CS0103");

    [Fact]
    public Task CompilerDiagnosticsNone_IgnoresErrors() => new Test
    {
        TestCode = """class C { Missing M = [|"bad"|]; }""",
        CompilerDiagnostics = CompilerDiagnostics.None,
    }.RunAsync();

    [Fact]
    public Task DisabledDiagnostics_AreIgnored() => new Test { TestCode = """class C { string S => "bad"; }""", DisabledDiagnostics = { "T0001" } }.RunAsync();

    [Fact]
    public Task SeveralSources_AreNamed() => new Test
    {
        TestState = { Sources = { """class C { string S => [|"bad"|]; }""", ("/0/More/Other.cs", """class D { string S => [|"bad"|]; }""") } },
    }.RunAsync();
}
