using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Bench;

/// <summary>Generated code of the kind that fills a business application: queries, texts, calls, and now and then an endpoint. The same in every run.</summary>
internal static class Corpus
{
    public const int Files = 500;

    public static CSharpCompilation Create(int files = Files)
    {
        var random = new Random(20260101);
        var trees = Enumerable.Range(0, files)
            .Select(number => CSharpSyntaxTree.ParseText(File(number, random), new CSharpParseOptions(LanguageVersion.CSharp13), $"/src/File{number}.cs", Encoding.UTF8))
            .ToArray();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(Sonar.NetworkRules.ToImmutableDictionary(static id => id, static _ => ReportDiagnostic.Warn));
        return CSharpCompilation.Create("Corpus", trees, references, options);
    }

    public static void Write(string folder)
    {
        var compilation = Create();
        Directory.CreateDirectory(folder);
        foreach (var tree in compilation.SyntaxTrees) System.IO.File.WriteAllText(Path.Combine(folder, Path.GetFileName(tree.FilePath)), tree.ToString());
        var references = compilation.References.OfType<PortableExecutableReference>().Select(static reference => $"-r:\"{reference.FilePath}\"");
        System.IO.File.WriteAllLines(Path.Combine(folder, "corpus.rsp"), ["-t:library", "-nullable", "-nologo", "-noconfig", "-langversion:13", "-out:corpus.dll", .. references, "*.cs"]);
    }

    public static int Lines(CSharpCompilation compilation) => compilation.SyntaxTrees.Sum(static tree => tree.GetText().Lines.Count);

    private static string File(int number, Random random)
    {
        var text = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Net.Http;\nusing System.Threading.Tasks;\n\n");
        text.Append("namespace Shop.Area").Append(number % 20).Append(";\n\n");
        text.Append("public sealed record Order").Append(number).Append("(int Id, string Customer, decimal Total, DateTime Placed);\n\n");
        text.Append("public sealed class Service").Append(number).Append("(HttpClient http)\n{\n");
        text.Append("    private readonly List<Order").Append(number).Append("> _orders = new();\n\n");
        for (var method = 0; method < 9; method++) Method(text, number, method, random);
        text.Append("}\n");
        return text.ToString();
    }

    private static void Method(StringBuilder text, int file, int method, Random random)
    {
        var order = "Order" + file;
        text.Append($$"""
                public async Task<IReadOnlyList<{{order}}>> Find{{method}}Async(string customer, int limit = {{random.Next(10, 200)}})
                {
                    if (string.IsNullOrWhiteSpace(customer)) throw new ArgumentException("Name a customer.", nameof(customer));
                    var found = _orders.Where(order => order.Customer == customer && order.Total > {{random.Next(1000)}}m).OrderBy(order => order.Placed).Take(limit).ToList();
                    foreach (var order in found)
                    {
                        Console.WriteLine($"{order.Id}: {order.Customer} owes {order.Total:0.00} since {order.Placed:d}");
                        _orders.Add(order with { Id = order.Id + {{random.Next(100)}}, Customer = order.Customer.Trim().ToUpperInvariant() });
                    }

                    var answer = await http.GetStringAsync("/api/v{{random.Next(1, 4)}}/orders/" + Uri.EscapeDataString(customer)).ConfigureAwait(false);
                    return answer.Length > {{random.Next(500)}} ? found : Array.Empty<{{order}}>();
                }


            """.Replace("\r", ""));
        if (random.Next(20) == 0)
        {
            text.Append($$"""
                    public static HttpClient Connect{{method}}() => new() { BaseAddress = new Uri("http://10.0.{{random.Next(255)}}.{{random.Next(255)}}:{{random.Next(1024, 9000)}}/") };


                """.Replace("\r", ""));
        }
    }
}
