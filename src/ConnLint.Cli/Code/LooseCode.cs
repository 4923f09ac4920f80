using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Cli.Code;

/// <summary>
/// Reads C# without MSBuild, so that nothing of the user's runs: the texts that lie in a project's folder, against the frameworks of this very runtime. What it
/// misses are packages, other projects and generated sources; what it finds is there. <see cref="CodeReader"/> is exact, and takes seconds.
/// </summary>
internal static class LooseCode
{
    // Microsoft.NET.Sdk.Web's, of which every other SDK has a part; an unused one harms nobody.
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Regular, ["DEBUG", "TRACE", "NET"]);

    /// <summary>What the C# of a project says; places name files as <paramref name="sources"/> does.</summary>
    /// <param name="project">The project's file as it was asked for.</param>
    /// <param name="sources">The C#.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static Task<ProjectCode> ReadAsync(string project, IEnumerable<RepositoryFile> sources, CancellationToken cancellationToken)
        => DeepStack.RunAsync(() => CodeFactsCollector.Read(project, Compile(sources), cancellationToken));

    private static CSharpCompilation Compile(IEnumerable<RepositoryFile> sources)
    {
        var trees = sources.Select(static source => (source.Path, Text: SourceText.From(source.Text)))
            .Where(static source => !SourceNesting.IsTooDeep(source.Text))
            .Select(static source => CSharpSyntaxTree.ParseText(source.Text, Parsing, source.Path))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing));
        return CSharpCompilation.Create("loose", trees, References(), new CSharpCompilationOptions(OutputKind.ConsoleApplication));
    }

    private static IEnumerable<MetadataReference> References()
    {
        var runtime = Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory());
        var web = Path.GetFullPath(Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App"));
        return Assemblies(runtime).Concat(Directory.Exists(web) ? Assemblies(NewestOf(web, Path.GetFileName(runtime))) : [])
            .Select(static path => MetadataReference.CreateFromFile(path));
    }

    // The one that goes with this runtime, else any: the calls that matter are in all of them.
    private static string NewestOf(string web, string version)
        => Path.Combine(web, version) is var same && Directory.Exists(same) ? same : Directory.GetDirectories(web).Order(StringComparer.Ordinal).Last();

    private static IEnumerable<string> Assemblies(string folder)
        => Directory.EnumerateFiles(folder, "*.dll").Where(static file => Path.GetFileName(file) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal))
            && !name.Contains(".Native.", StringComparison.Ordinal));
}
