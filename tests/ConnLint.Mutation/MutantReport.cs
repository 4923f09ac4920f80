using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace ConnLint.Mutation;

/// <summary>A mutant that compiles.</summary>
/// <param name="Id">The number under which the mutated assembly knows it.</param>
/// <param name="Path">Its file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Column">Its column.</param>
/// <param name="Replacement">What stands there instead.</param>
/// <param name="IsStatic">Whether it takes part in an initializer that runs once a process.</param>
internal sealed record Mutant(int Id, string Path, int Line, int Column, string Replacement, bool IsStatic)
{
    public override string ToString() => $"{Path}:{Line}:{Column} {string.Join(' ', Replacement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
}

/// <summary>Reads the mutants from Stryker's report.</summary>
internal static class MutantReport
{
    public static IReadOnlyList<Mutant> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. from file in report.RootElement.GetProperty("files").EnumerateObject()
               from mutant in file.Value.GetProperty("mutants").EnumerateArray()
               where mutant.GetProperty("status").GetString() != "CompileError"
               let start = mutant.GetProperty("location").GetProperty("start")
               select new Mutant(
                   int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                   file.Name,
                   start.GetProperty("line").GetInt32(),
                   start.GetProperty("column").GetInt32(),
                   mutant.GetProperty("replacement").GetString() ?? "",
                   mutant.TryGetProperty("static", out var isStatic) && isStatic.ValueKind == JsonValueKind.True),
        ];
    }
}
