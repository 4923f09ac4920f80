using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>The rules of the env_file chapter of the Compose specification ("Env_file format"), and of dotenv/godotenv_test.go of compose-go, with values of our own.</summary>
public sealed class EnvFileReaderTests
{
    [Theory]
    [InlineData("A=x", "x")]
    [InlineData("A=x\n", "x")]
    [InlineData("A=x\r\n", "x")]
    [InlineData("\uFEFFA=x", "x")]
    [InlineData("# c\n\n  \t\nA=x", "x")]
    [InlineData("  A=x", "x")]
    [InlineData("A =x", "x")]
    [InlineData("A= x y ", "x y")]
    [InlineData("A: x", "x")]
    [InlineData("A: x=y", "x=y")]
    [InlineData("A=1:2", "1:2")]
    [InlineData("A=x=", "x=")]
    [InlineData("export A=x", "x")]
    [InlineData("export\tA=x", "x")]
    [InlineData("A=", "")]
    [InlineData("A=\nB=y", "")]
    [InlineData("A=x # c", "x")]
    [InlineData("A=x #c", "x")]
    [InlineData("A=x# no comment", "x# no comment")]
    [InlineData("A='x'", "x")]
    [InlineData("A='x # y'# c", "x # y")]
    [InlineData("A=\"x\"", "x")]
    [InlineData("A=\"x # y\" # c\nB=1", "x # y")]
    [InlineData("A='\"x\"'", "\"x\"")]
    [InlineData("A=\"'x'\"", "'x'")]
    [InlineData("A='$B ${B}'", "$B ${B}")]
    [InlineData("A=x\\ty", "x\\ty")]
    [InlineData("A='x\\ty'", "x\\ty")]
    [InlineData("A='x\\'", null)]
    [InlineData("A=1\nA=2", "2")]
    [InlineData("A=é😀", "é😀")]
    public void Value_IsReadAndStandsThere(string text, string? value)
    {
        var variable = EnvFileReader.Read("f", text).LastOrDefault(static variable => variable.Name == "A");
        Assert.Equal(value, variable?.Value?.Text);
        if (variable?.Value is { } found) Assert.Equal(value, text.Substring(found.Place.Start, found.Place.Length));
    }

    [Theory]
    [InlineData("A='it\\'s'", "it's")]
    [InlineData("A=\"\\\"x\\\"\"", "\"x\"")]
    [InlineData("A=\"a\\nb\\tc\\\\d\"", "a\nb\tc\\d")]
    [InlineData("A=\"\\$B\"", "$B")]
    [InlineData("A=\"\\0101\"", "A")]
    [InlineData("A=\"\\x07\\q\\01\"", "\\x07\\q\\01")]
    [InlineData("A=\"x\ny\"", "x\ny")]
    [InlineData("A='x\r\ny'", "x\r\ny")]
    [InlineData("B=1\nA=$B", "1")]
    [InlineData("B=1\nA=${B}2", "12")]
    [InlineData("A=${B:-d}", "d")]
    [InlineData("A=\"${B:-d}\"", "d")]
    [InlineData("B=1\nA=\"x${B}\\n\"", "x1\n")]
    [InlineData("A=$$B", "$B")]
    public void Value_IsDecoded(string text, string value)
        => Assert.Equal(value, EnvFileReader.Read("f", text)[^1].Value?.Text);

    [Fact]
    public void UnsetVariable_MakesTheValueUnknown()
    {
        var variable = Assert.Single(EnvFileReader.Read("f", "A=x$B"));
        Assert.Equal((true, null, 3), (variable.Value is not null, variable.Value?.Text, variable.Value?.Place.Length));
    }

    [Fact]
    public void MultilineValue_StandsOnItsFirstLine()
    {
        var place = Assert.Single(EnvFileReader.Read("f", "\nA=\"x\ny\"")).Value!.Place;
        Assert.Equal((1, 3, 1), (place.Line, place.Column, place.Length));
    }

    [Theory]
    [InlineData("A\nB=1")]
    [InlineData("B=1\nA")]
    [InlineData("export A\nB=1")]
    public void NameAlone_HasNoValue(string text)
        => Assert.Null(Assert.Single(EnvFileReader.Read("f", text), static variable => variable.Name == "A").Value);

    [Fact]
    public void Name_HasItsPlace()
    {
        var variable = EnvFileReader.Read("f", "# c\nexport A.b = x")[0];
        Assert.Equal(("A.b", "f:2", 7), (variable.Name, variable.NamePlace.ToString(), variable.NamePlace.Column));
    }

    [Fact]
    public void QuotedValue_IsFollowedByAnotherStatement()
        => Assert.Equal(["A", "B"], EnvFileReader.Read("f", "A='1' B=2").Select(static variable => variable.Name));

    [Theory]
    [InlineData("A=1\nlol$wut")]
    [InlineData("A B=1")]
    [InlineData("A='x")]
    [InlineData("A=\"x\\\"")]
    [InlineData("{\"a\": 1}")]
    public void RefusedFile_HasNoVariables(string text) => Assert.Empty(EnvFileReader.Read("f", text));

    [Fact]
    public void OuterVariable_WinsOverTheFilesOwn()
    {
        var outer = new Dictionary<string, string?> { ["B"] = "outer" };
        Assert.Equal("outer", EnvFileReader.Read("f", "B=own\nA=$B", outer)[1].Value?.Text);
    }

    [Fact]
    public void Doubling_Ends()
    {
        var text = "A0=0123456789\n" + string.Concat(Enumerable.Range(1, 60).Select(static i => $"A{i}=$A{i - 1}$A{i - 1}\n"));
        var variables = EnvFileReader.Read("f", text);
        Assert.Equal((61, null), (variables.Count, variables[60].Value?.Text));
        Assert.True(variables.Sum(static variable => variable.Value?.Text?.Length ?? 0) < 2 * JsonSettings.MaxLength);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_NeverThrows(int seed)
        => Damage.Survives(
            seed,
            "=:#'\"\\${}-+? \n\r\tABexport0.\uFEFF\u00a0",
            ["A=1\n# c\nexport B=\"x\\n$A ${C:-d ${E-f}}\"\nC='it\\'s\nmore' # c\nD: y\nE\n", "A=$B\r\nB=${A:?e}\r\n"],
            static text => EnvFileReader.Read("f", text).SelectMany(static variable => new[] { variable.NamePlace, variable.Value?.Place ?? variable.NamePlace }));
}
