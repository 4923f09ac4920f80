using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells programs that may run on HTTP.sys, which takes a path base and a dynamic port on <c>localhost</c>.</summary>
internal static class HttpSysServer
{
    /// <summary>Asked only when a rule is about to report, in the file that configures the host.</summary>
    public static bool MayServe(SyntaxTree tree) => tree.GetText().ToString().IndexOf("UseHttpSys", StringComparison.Ordinal) >= 0;

    /// <summary>The same for a finding in a file that belongs to the whole program.</summary>
    public static bool MayServe(Compilation compilation) => compilation.SyntaxTrees.Any(MayServe);
}
