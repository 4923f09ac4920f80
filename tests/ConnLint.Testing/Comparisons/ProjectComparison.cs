using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ConnLint.Testing.Runs;
using ConnLint.Testing.States;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.Comparisons;

/// <summary>Compares the files of a fixed project with the expected ones, configuration files included.</summary>
internal static class ProjectComparison
{
    public static async Task VerifyAsync(ParsedState expected, Project actual, string what)
    {
        var documents = actual.Documents.Where(static document => document.FilePath != TestSolution.GlobalUsingsFile);
        await VerifyAsync(expected.Sources, documents, what).ConfigureAwait(false);
        await VerifyAsync(expected.AdditionalFiles, actual.AdditionalDocuments, what).ConfigureAwait(false);
    }

    private static async Task VerifyAsync(IReadOnlyList<(string FileName, SourceText Content)> expected, IEnumerable<TextDocument> actual, string what)
    {
        var found = new Dictionary<string, string>();
        foreach (var document in actual)
            found.Add(document.FilePath ?? document.Name, (await document.GetTextAsync().ConfigureAwait(false)).ToString());

        foreach (var (name, content) in expected)
        {
            if (!found.Remove(name, out var text)) throw new VerificationException($"{name} is gone {what}.");
            if (text != content.ToString()) throw new VerificationException($"{name} differs {what}.\n{TextDifference.Of(content.ToString(), text)}");
        }

        if (found.Count > 0) throw new VerificationException($"{string.Join(", ", found.Keys)} came up {what}.");
    }
}
