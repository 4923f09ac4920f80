using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.CodeFixes;

/// <summary>What the language of a file lets a plain interpolated string hold.</summary>
internal static class InterpolatedText
{
    /// <summary>Whether quotes may stand inside its holes, as from C# 11 on.</summary>
    public static bool CanHoldQuotes(SyntaxTree tree) => tree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 };
}
