using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Variables;

/// <summary>An expression that names an environment variable, or a key of the host.</summary>
/// <param name="Expression">The whole expression.</param>
/// <param name="Argument">The expression of the name.</param>
/// <param name="Name">The name.</param>
/// <param name="Use">What it does with it.</param>
/// <param name="Value">The value that it sets; null where it sets none.</param>
internal sealed record VariableCall(ExpressionSyntax Expression, ExpressionSyntax Argument, string Name, VariableUse Use, ExpressionSyntax? Value);

/// <summary>What code does with a name.</summary>
internal enum VariableUse
{
    /// <summary><c>Environment.GetEnvironmentVariable</c>.</summary>
    Read,

    /// <summary><c>configuration["NAME"]</c>.</summary>
    ReadAsSetting,

    /// <summary><c>Environment.SetEnvironmentVariable</c>.</summary>
    Set,

    /// <summary>The environment of another program: <c>ProcessStartInfo.Environment</c>, <c>WithEnvironment</c> of Aspire.</summary>
    SetForAnother,

    /// <summary><c>UseSetting</c>: a key of the host, which is a variable's name without its prefix.</summary>
    SetHostKey,
}
