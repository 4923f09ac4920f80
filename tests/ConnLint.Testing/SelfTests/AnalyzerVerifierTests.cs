using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Verify = ConnLint.Testing.CSharpAnalyzerVerifier<ConnLint.Testing.SelfTests.WordAnalyzer>;

namespace ConnLint.Testing.SelfTests;

public sealed class AnalyzerVerifierTests
{
    [Fact]
    public Task DefaultMark_Passes() => Verify.VerifyAnalyzerAsync("""class C { string S => [|"bad"|]; }""");

    [Fact]
    public Task IdMark_Passes() => Verify.VerifyAnalyzerAsync("""class C { string S => {|T0001:"bad"|}; }""");

    [Fact]
    public Task NothingToReport_Passes() => Verify.VerifyAnalyzerAsync("""class C { string S => "good"; }""");

    [Fact]
    public Task MessageAndSeverity_Pass() => Verify.VerifyAnalyzerAsync(
        """class C { string S => {|#0:"bad"|}; string T => [|"bad"|]; }""",
        Verify.Diagnostic().WithLocation(0).WithArguments("bad").WithSeverity(DiagnosticSeverity.Warning));

    [Fact]
    public Task AdditionalLocation_Passes() => Verify.VerifyAnalyzerAsync(
        """class {|#1:C|} { string S => {|#0:"bad"|}; }""", Verify.Diagnostic("T0001").WithLocation(0).WithLocation(1));

    [Fact]
    public Task ExpectedCompilerError_Passes() => Verify.VerifyAnalyzerAsync("class C { {|CS0246:Missing|} M; }");

    [Fact]
    public Task Missing_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => [|"good"|]; }"""), "missing:    /0/Test0.cs(1,23)-(1,29): any severity T0001");

    [Fact]
    public Task Unexpected_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => "bad"; }"""), """string S => [|"bad"|];""", "unexpected: /0/Test0.cs(1,23)-(1,28)");

    [Fact]
    public Task Misplaced_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => "[|bad|]"; }"""), "missing:    /0/Test0.cs(1,24)-(1,27)", "unexpected: /0/Test0.cs(1,23)-(1,28)");

    [Fact]
    public Task OtherMessage_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => {|#0:"bad"|}; }""", Verify.Diagnostic().WithLocation(0).WithMessage("'bad' is fine")),
        "'bad' is fine", "'bad' is bad");

    [Fact]
    public Task OtherSeverity_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => {|#0:"bad"|}; }""", Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)),
        "error T0001", "warning T0001");

    [Fact]
    public Task OtherAdditionalLocation_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string {|#1:S|} => {|#0:"bad"|}; }""", Verify.Diagnostic().WithLocation(0).WithLocation(1)), "and /0/Test0.cs(1,18)");

    [Fact]
    public Task ReportedOnceExpectedTwice_Fails() => Fails.WithAsync(
        Verify.VerifyAnalyzerAsync("""class C { string S => [|[|"bad"|]|]; }"""), "expected 2, found 1");

    [Fact]
    public Task CompilerError_Fails() => Fails.WithAsync(Verify.VerifyAnalyzerAsync("class C { Missing M; }"), "error CS0246");

    [Fact]
    public Task AnalyzerException_Fails() => Fails.WithAsync(
        CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class C;"), "An analyzer threw", "by design");

    [Fact]
    public Task UnclosedMark_Fails() => Fails.WithAsync(() => Verify.VerifyAnalyzerAsync("""class C { string S => [|"bad"; }"""), "never closed");

    [Fact]
    public Task UnmarkedLocation_Fails() => Fails.WithAsync(
        () => Verify.VerifyAnalyzerAsync("class C;", Verify.Diagnostic().WithLocation(0)), "No text is marked '{|#0:…|}'");
}
