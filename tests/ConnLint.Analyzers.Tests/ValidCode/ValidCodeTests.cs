using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing;

namespace ConnLint.Analyzers.Tests.ValidCode;

/// <summary>Code as people write it, over which no analyzer has anything to say.</summary>
public sealed class ValidCodeTests
{
    private const int CutsPerFile = 10;
    private const int Seed = 20_251;

    public static TheoryData<string> Programs => [.. RepositoryFiles.ValidPrograms];

    public static TheoryData<string> OwnProjects => [.. RepositoryFiles.OwnProjects];

    [Theory]
    [MemberData(nameof(Programs))]
    public Task Program_DoesNotTrigger(string program)
        => TestOf(RepositoryFiles.SourcesOfProgram(program), program == "Broken" ? CompilerDiagnostics.None : CompilerDiagnostics.Errors).RunAsync();

    // Our projects bring packages that this compilation lacks, so most of their types stay unknown: half-bound code is a test, too.
    [Theory]
    [MemberData(nameof(OwnProjects))]
    public Task OwnSources_DoesNotTrigger(string project)
    {
        var test = TestOf(RepositoryFiles.SourcesOfProject(project), CompilerDiagnostics.None);
        test.ImplicitUsings = false;
        return test.RunAsync();
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task ProgramCutOff_DoesNotCrash(string program)
    {
        var random = new Random(Seed);
        foreach (var (name, content) in RepositoryFiles.SourcesOfProgram(program))
        {
            for (var i = 0; i < CutsPerFile; i++)
            {
                var test = TestOf([(name, content[..random.Next(content.Length)])], CompilerDiagnostics.None);
                test.DisabledDiagnostics.AddRange(new EveryAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id));
                await test.RunAsync();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task ProgramWithAHole_DoesNotCrash(string program)
    {
        var random = new Random(Seed);
        foreach (var (name, content) in RepositoryFiles.SourcesOfProgram(program))
        {
            for (var i = 0; i < CutsPerFile; i++)
            {
                var start = random.Next(content.Length);
                var test = TestOf([(name, content.Remove(start, Math.Min(random.Next(40), content.Length - start)))], CompilerDiagnostics.None);
                test.DisabledDiagnostics.AddRange(new EveryAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id));
                await test.RunAsync();
            }
        }
    }

    [Fact]
    public Task EveryAnalyzer_Triggers() => TestOf(
        [
            ("Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseUrls("{|CONN1001:{|CONN2001:{|CONN2005:http://*:5000|}|}|}", "{|CONN1006:localhost:5001|}", "{|CONN1007:http://localhost:0|}");
                """),
        ],
        CompilerDiagnostics.Errors).RunAsync();

    [Fact]
    public void Corpus_IsLarge() => Assert.True(RepositoryFiles.ValidPrograms.Count() >= 20);

    private static CSharpAnalyzerTest<EveryAnalyzer> TestOf(IEnumerable<(string Name, string Content)> sources, CompilerDiagnostics diagnostics)
    {
        var test = new CSharpAnalyzerTest<EveryAnalyzer> { CompilerDiagnostics = diagnostics };
        foreach (var source in sources) test.TestState.Sources.Add(source);
        return test;
    }
}
