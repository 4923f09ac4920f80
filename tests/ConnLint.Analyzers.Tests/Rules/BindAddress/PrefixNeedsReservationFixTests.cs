using System.Threading.Tasks;
using Verify = ConnLint.Testing.CSharpCodeFixVerifier<ConnLint.Analyzers.Rules.BindAddress.PrefixNeedsReservationAnalyzer, ConnLint.CodeFixes.Rules.RepositoryFixer>;

namespace ConnLint.Analyzers.Tests.Rules.BindAddress;

public sealed class PrefixNeedsReservationFixTests
{
    [Theory]
    [InlineData("\"[|http://myhost:5000/api/|]\"", "\"http://localhost:5000/api/\"")]
    [InlineData("[|$\"http://myhost:{args[0]}/\"|]", "$\"http://localhost:{args[0]}/\"")]
    [InlineData("[|\"http://myhost:\" + args[0] + \"/\"|]", "\"http://localhost:\" + args[0] + \"/\"")]
    public Task Fix_ListensOnLocalhost(string prefix, string fixedPrefix) => Verify.VerifyCodeFixAsync(Program(prefix), Program(fixedPrefix));

    [Fact]
    public Task HostOfAnotherConstant_IsLeft()
    {
        var source = "const string url = \"http://myhost:5000/\"; " + Program("[|url|]");
        return Verify.VerifyCodeFixAsync(source, source);
    }

    [Fact]
    public Task FixAll_KeepsComments() => Verify.VerifyCodeFixAsync(
        Program("\"[|http://a:5000/|]\"") + " // the first\n" + Program("/* the second */ \"[|http://b:5001/|]\""),
        Program("\"http://localhost:5000/\"") + " // the first\n" + Program("/* the second */ \"http://localhost:5001/\""));

    private static string Program(string prefix) => $"new System.Net.HttpListener().Prefixes.Add({prefix});";
}
