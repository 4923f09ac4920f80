using System;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Binds;

/// <summary>Tells code that only Windows runs.</summary>
internal static class WindowsOnly
{
    /// <summary>
    /// Whether the code, a type around it or its assembly is marked <c>[SupportedOSPlatform("windows…")]</c>, which the SDK writes for target frameworks as <c>net10.0-windows</c>;
    /// or whether it is compiled for .NET Framework, whose core library is another.
    /// </summary>
    public static bool Is(CandidateNode context)
    {
        if (context.Compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Name == "mscorlib") return true;
        for (var symbol = context.ContainingMember; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            if (IsMarked(symbol)) return true;
        }

        return IsMarked(context.Compilation.Assembly);
    }

    private static bool IsMarked(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "SupportedOSPlatformAttribute", ConstructorArguments: [{ Value: string platform }] }
                && platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
