using System.Collections.Generic;
using System.Linq;
using ConnLint.Build.Checking;
using Microsoft.Build.Utilities;

namespace ConnLint.Build.Tests;

public sealed class CheckEnvironmentTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A=1", "A=1")]
    [InlineData("A=1; B = x=y ;;C=", "A=1|B=x=y|C=null")]
    public void TheProperty_HoldsPairs(string property, string variables)
    {
        Assert.True(CheckEnvironment.TryRead(property, [], out var read, out _));
        Assert.Equal(variables, Text(read));
    }

    [Fact]
    public void AnItem_MayHoldSemicolons_AndWins()
    {
        Assert.True(CheckEnvironment.TryRead("A=1;B=2", [Item("A", "Host=db;Port=1"), Item("B", ""), new TaskItem("C=3")], out var read, out _));
        Assert.Equal("A=Host=db;Port=1|B=null|C=3", Text(read));
    }

    [Theory]
    [InlineData("A=1;s3cret")]
    [InlineData("Db=Host=db;User Id=s3cret")]
    [InlineData("A=1;=s3cret")]
    public void WhatIsNoPair_IsRefused_WithoutBeingQuoted(string property)
    {
        Assert.False(CheckEnvironment.TryRead(property, [], out _, out var fault));
        Assert.StartsWith("its entry 2 has no name of a variable before a '='; write NAME=value;NAME=value, or <ConnLintCheckEnvironment Include=", fault, System.StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", fault, System.StringComparison.Ordinal);
    }

    [Fact]
    public void AnItemWithoutAValue_IsRefused()
    {
        Assert.False(CheckEnvironment.TryRead("", [new TaskItem("A")], out _, out var fault));
        Assert.StartsWith("an item of it has no name of a variable in Include and no Value; write ", fault, System.StringComparison.Ordinal);
    }

    private static TaskItem Item(string name, string value) => new(name, new Dictionary<string, string> { ["Value"] = value });

    private static string Text(Dictionary<string, string?> variables)
        => string.Join('|', variables.OrderBy(static variable => variable.Key, System.StringComparer.Ordinal).Select(static variable => variable.Key + "=" + (variable.Value ?? "null")));
}
