using System.Threading.Tasks;
using Test = ConnLint.Testing.CSharpCodeFixTest<ConnLint.Testing.SelfTests.WordAnalyzer, ConnLint.Testing.SelfTests.WordFix>;

namespace ConnLint.Testing.SelfTests;

public sealed class CodeFixTestTests
{
    private const string Broken = """class C { string S => [|"bad"|]; string T => [|"bad"|]; }""";

    [Fact]
    public Task EquivalenceKey_ChoosesTheAction() => new Test
    {
        TestCode = Broken,
        FixedCode = """class C { string S => "better"; string T => "better"; }""",
        CodeActionEquivalenceKey = WordFix.BetterKey,
    }.RunAsync();

    [Fact]
    public Task Index_ChoosesTheAction() => new Test
    {
        TestCode = Broken,
        FixedCode = """class C { string S => "better"; string T => "better"; }""",
        CodeActionIndex = 1,
    }.RunAsync();

    [Fact]
    public Task NoSuchAction_ChangesNothing() => new Test { TestCode = Broken, FixedCode = Broken, CodeActionEquivalenceKey = "none" }.RunAsync();

    [Fact]
    public Task FixOne_LeavesTheRest() => new Test
    {
        TestCode = Broken,
        FixedCode = """class C { string S => "good"; string T => [|"bad"|]; }""",
        BatchFixedCode = """class C { string S => "good"; string T => "good"; }""",
        CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne,
        NumberOfIncrementalIterations = 1,
    }.RunAsync();

    [Fact]
    public Task OtherNumberOfFixes_Fails() => Fails.WithAsync(
        new Test { TestCode = Broken, FixedCode = """class C { string S => "good"; string T => "good"; }""", NumberOfIncrementalIterations = 1 }.RunAsync(),
        "Expected 1 single fixes, but 2 were applied.");

    [Fact]
    public Task AdditionalFile_IsFixed() => new Test
    {
        TestState = { Sources = { "class C;" }, AdditionalFiles = { ("a.json", "[\"[|bad|]\", \"[|bad|]\"]"), ("b.json", "{}") } },
        FixedState = { AdditionalFiles = { ("a.json", "[\"good\", \"good\"]") } },
    }.RunAsync();

    [Fact]
    public Task AdditionalFileAndSources_AreFixedInEveryScope() => new Test
    {
        TestState =
        {
            Sources = { Broken, """class D { string S => [|"bad"|]; }""" },
            AdditionalFiles = { ("a.json", "\"[|bad|]\"") },
        },
        FixedState =
        {
            Sources = { """class C { string S => "good"; string T => "good"; }""", """class D { string S => "good"; }""" },
            AdditionalFiles = { ("a.json", "\"good\"") },
        },
    }.RunAsync();

    [Fact]
    public Task OtherAdditionalFile_Fails() => Fails.WithAsync(
        new Test
        {
            TestState = { AdditionalFiles = { ("a.json", "\"[|bad|]\"") } },
            FixedState = { AdditionalFiles = { ("a.json", "\"fine\"") } },
        }.RunAsync(),
        "/0/a.json differs after fixing one by one", "+ \"good\"");

    [Fact]
    public Task FixNotExportedForAdditionalFiles_Fails() => Fails.WithAsync(
        new CSharpCodeFixTest<WordAnalyzer, SourceOnlyFix>
        {
            TestState = { AdditionalFiles = { ("a.json", "\"[|bad|]\"") } },
            FixedState = { AdditionalFiles = { ("a.json", "\"good\"") } },
        }.RunAsync(),
        "does not name them in DocumentKinds");
}
