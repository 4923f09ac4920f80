using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ConnLint.Repo.Tests;

public sealed partial class TreeTests
{
    private const int MaxLines = 300;

    private static IEnumerable<string> Sources => InSource(".cs");

    [Fact]
    public void Projects_AllHaveTests()
    {
        var tests = InSource(".csproj").Select(static project => TestsOf(Path.GetFileNameWithoutExtension(project)));
        Assert.All(tests, static name => Assert.Contains($"tests/{name}/{name}.csproj", Repository.Files));
    }

    [Fact]
    public void Sources_AreShort()
        => Assert.DoesNotContain(Sources, static file => Repository.Read(file).TrimEnd().Split('\n').Length > MaxLines);

    [Fact]
    public void FileNames_SayWhatTheyHold()
        => Assert.DoesNotContain(Sources, static file => EmptyWord().IsMatch(Path.GetFileName(file)));

    // An absolute path is true on one machine, and a registry is chosen by the machine as well.
    [Fact]
    public void Files_NameNoMachine()
        => Assert.Empty(Repository.TextFiles.SelectMany(static file => MachineTexts(file).Select(text => $"{file}: {text}")));

    private static IEnumerable<string> InSource(string extension)
        => Repository.Files
            .Where(static file => file.StartsWith("src/", StringComparison.Ordinal))
            .Where(file => file.EndsWith(extension, StringComparison.Ordinal));

    private static IEnumerable<string> MachineTexts(string file)
        => MachineText().Matches(Repository.Read(file)).Select(static match => match.Value);

    // A fix is tested together with its rule.
    private static string TestsOf(string project) => (project == "ConnLint.CodeFixes" ? "ConnLint.Analyzers" : project) + ".Tests";

    [GeneratedRegex("Helper|Manager|Utils|Utilities")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"(?<![\w.*})])/(?:work|root)/[\w.-]+|(?:api|www)\.nuget\.org|nuget\.org/|registry\.npmjs\.org", RegexOptions.CultureInvariant)]
    private static partial Regex MachineText();
}
