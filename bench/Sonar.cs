using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Bench;

/// <summary>The peer's three rules that look at addresses and URLs.</summary>
internal static class Sonar
{
    public static readonly IReadOnlyList<string> NetworkRules = ["S1313", "S1075", "S5332"];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers()
        => All().Where(static analyzer => analyzer.SupportedDiagnostics.Any(static rule => NetworkRules.Contains(rule.Id))).ToImmutableArray();

    /// <summary>The whole package.</summary>
    public static IEnumerable<DiagnosticAnalyzer> All()
    {
        var root = typeof(Sonar).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "SonarPath").Value!;
        var file = Directory.GetFiles(root, "SonarAnalyzer.CSharp.dll", SearchOption.AllDirectories).First();
        AppDomain.CurrentDomain.AssemblyResolve += (_, missing) =>
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, new AssemblyName(missing.Name).Name + ".dll");
            return System.IO.File.Exists(beside) ? Assembly.LoadFrom(beside) : null;
        };
        return Load(Assembly.LoadFrom(file));
    }

    public static IEnumerable<DiagnosticAnalyzer> Load(Assembly assembly)
        => assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
}
