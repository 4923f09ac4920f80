using System.Linq;
using ConnLint.Cli.Code;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Cli.Tests.Code;

public sealed class SourceNestingTests
{
    [Theory]
    [InlineData("(")]
    [InlineData("[a, ")]
    [InlineData("{ x; ")]
    [InlineData("A<")]
    public void OpenBrackets_AreTooDeepAboveTheLimit(string part)
    {
        Assert.False(IsTooDeep(Repeated(part, SourceNesting.MaxDepth)));
        Assert.True(IsTooDeep(Repeated(part, SourceNesting.MaxDepth + 1)));
    }

    [Theory]
    [InlineData("f(a[0]); ")]
    [InlineData("{ } ")]
    [InlineData("List<int> a; ")]
    [InlineData("b = a < 1; ")]
    [InlineData(") ] } > ")]
    public void ClosedBrackets_AreNot(string part) => Assert.False(IsTooDeep(Repeated(part, 10 * SourceNesting.MaxDepth)));

    private static bool IsTooDeep(string text) => SourceNesting.IsTooDeep(SourceText.From(text));

    private static string Repeated(string part, int count) => string.Concat(Enumerable.Repeat(part, count));
}
