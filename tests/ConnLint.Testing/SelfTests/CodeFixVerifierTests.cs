using System.Threading.Tasks;
using Test = ConnLint.Testing.CSharpCodeFixTest<ConnLint.Testing.SelfTests.WordAnalyzer, ConnLint.Testing.SelfTests.WordFix>;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<ConnLint.Testing.SelfTests.WordAnalyzer, ConnLint.Testing.SelfTests.WordFix>;

namespace ConnLint.Testing.SelfTests;

public sealed class CodeFixVerifierTests
{
    private const string Broken = """class C { string S => [|"bad"|]; string T => [|"bad"|]; }""";

    [Fact]
    public Task EveryDiagnostic_IsFixed() => Verify.VerifyCodeFixAsync(Broken, """class C { string S => "good"; string T => "good"; }""");

    [Fact]
    public Task ExpectedDiagnostic_IsFixed() => Verify.VerifyCodeFixAsync(
        """class C { string S => {|#0:"bad"|}; }""",
        Verify.Diagnostic().WithLocation(0).WithArguments("bad"),
        """class C { string S => "good"; }""");

    [Fact]
    public Task OtherFixedText_Fails() => Fails.WithAsync(
        Verify.VerifyCodeFixAsync("class C { string S => [|\"bad\"|];\n}", "class C { string S => \"fine\";\n}"),
        "after fixing one by one", "- class C { string S => \"fine\";", "+ class C { string S => \"good\";", "\n  }");

    [Fact]
    public Task UncompilableFix_Fails() => Fails.WithAsync(
        CSharpCodeFixVerifier<WordAnalyzer, UncompilableFix>.VerifyCodeFixAsync(
            """class C { string S => [|"bad"|]; }""", """class C { string S => "" + missing + ""; }"""),
        "after fixing differ", "error CS0103");

    [Fact]
    public Task DiagnosticLeftByTheFix_MustBeExpected() => Fails.WithAsync(
        new Test
        {
            TestCode = Broken,
            FixedCode = """class C { string S => "good"; string T => "bad"; }""",
            CodeFixTestBehaviors = CodeFixTestBehaviors.FixOne | CodeFixTestBehaviors.SkipFixAllCheck,
        }.RunAsync(),
        "The diagnostics after fixing differ");

    [Fact]
    public Task InconsistentFixAll_Fails() => Fails.WithAsync(
        CSharpCodeFixVerifier<WordAnalyzer, InconsistentFix>.VerifyCodeFixAsync(Broken, """class C { string S => "good"; string T => "good"; }"""),
        "differs after fix-all in scope Document", "\"other\"");

    [Fact]
    public Task EndlessFix_Fails() => Fails.WithAsync(
        CSharpCodeFixVerifier<WordAnalyzer, EndlessFix>.VerifyCodeFixAsync(Broken, Broken), "100 fixes were applied");

    [Fact]
    public Task MissingFixAll_Fails() => Fails.WithAsync(
        CSharpCodeFixVerifier<WordAnalyzer, NoFixAllFix>.VerifyCodeFixAsync(Broken, """class C { string S => "good"; string T => "good"; }"""), "no fix-all provider");
}
