using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>The interpolation chapter of the Compose specification, with values of our own.</summary>
public sealed class InterpolationTests
{
    private static readonly Dictionary<string, string?> Variables = new() { ["SET"] = "s", ["EMPTY"] = "", ["UNKNOWN"] = null, ["_n1"] = "1" };

    [Theory]
    [InlineData("x", "x")]
    [InlineData("", "")]
    [InlineData("$SET", "s")]
    [InlineData("a${SET}b", "asb")]
    [InlineData("$SET$_n1", "s1")]
    [InlineData("$SET-x", "s-x")]
    [InlineData("$EMPTY", "")]
    [InlineData("$$SET", "$SET")]
    [InlineData("$${SET}", "${SET}")]
    [InlineData("$$$SET", "$s")]
    [InlineData("$", "$")]
    [InlineData("$1 $. a$", "$1 $. a$")]
    [InlineData("${SET:-d}", "s")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${UNSET:-d}", "d")]
    [InlineData("${UNSET-d}", "d")]
    [InlineData("${UNSET:-}", "")]
    [InlineData("${UNSET:-a:-b}", "a:-b")]
    [InlineData("${UNSET:-${SET}}x", "sx")]
    [InlineData("${UNSET:-${UNSET2:-d}}", "d")]
    [InlineData("${UNSET:-{\"a\":1}}", "{\"a\":1}")]
    [InlineData("${UNSET:-$$}", "$")]
    [InlineData("${SET:?e}", "s")]
    [InlineData("${EMPTY?e}", "")]
    [InlineData("${SET:+r}", "r")]
    [InlineData("${SET:+$_n1}", "1")]
    [InlineData("${EMPTY:+r}", "")]
    [InlineData("${EMPTY+r}", "r")]
    [InlineData("${UNSET+r}", "")]
    public void Text_IsInterpolated(string text, string value) => Assert.Equal(value, new Interpolation(Variables).Of(text));

    [Theory]
    [InlineData("$UNSET")]
    [InlineData("${UNSET}")]
    [InlineData("${UNKNOWN:-d}")]
    [InlineData("$UNKNOWN")]
    [InlineData("${UNSET:-$UNSET}")]
    [InlineData("${EMPTY:?e}")]
    [InlineData("${UNSET?e}")]
    [InlineData("${set}")]
    [InlineData("${}")]
    [InlineData("${SET")]
    [InlineData("${1}")]
    [InlineData("${SET/a/b}")]
    [InlineData("${ SET}")]
    [InlineData("${SET:}")]
    public void WhatNobodySets_IsUnknown(string text) => Assert.Null(new Interpolation(Variables).Of(text));

    [Fact]
    public void DeepNesting_IsUnknown()
    {
        var text = string.Concat(Enumerable.Repeat("${A:-", 100_000)) + new string('}', 100_000);
        Assert.Null(new Interpolation(Variables).Of(text));
    }
}
