using System.Diagnostics;
using ConnLint.Probing.Processes;

namespace ConnLint.Build.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("   ", new string[0])]
    [InlineData("a  b\tc ", new[] { "a", "b", "c" })]
    [InlineData("exec \"/a b/c.dll\" --x", new[] { "exec", "/a b/c.dll", "--x" })]
    [InlineData("a\"b c\"d", new[] { "ab cd" })]
    [InlineData("\"\" x", new[] { "", "x" })]
    [InlineData(@"\""a\"" b", new[] { "\"a\"", "b" })]
    [InlineData(@"C:\a\b ""C:\x y\\"" z", new[] { @"C:\a\b", @"C:\x y\", "z" })]
    [InlineData(@"a\\\""b", new[] { "a\\\"b" })]
    [InlineData("\"a\"\"b\"", new[] { "a\"b" })]
    [InlineData("$HOME ; 'a b'", new[] { "$HOME", ";", "'a", "b'" })]
    [InlineData(@"tail\", new[] { @"tail\" })]
    public void Splits(string line, string[] arguments) => Assert.Equal(arguments, CommandLine.Split(line));

    [Theory]
    [InlineData(@"a ""b c"" \""d\"" e\\f ""g\\"" ""h""""i"" j")]
    public void Splits_AsDotnetRunDoes(string line)
    {
        if (System.OperatingSystem.IsWindows()) return;
        using var printf = Process.Start(new ProcessStartInfo("printf", "%s\\n " + line) { RedirectStandardOutput = true })!;

        Assert.Equal(printf.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n'), CommandLine.Split(line));
    }
}
