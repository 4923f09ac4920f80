using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ConnLint.Analyzers.Binds;

/// <summary>Recognises code that adds sources to a configuration; by names alone, as syntax: it only ever keeps a rule silent.</summary>
internal static class ConfigurationSources
{
    /// <summary>Whether a call makes settings known that the builders do not read by themselves.</summary>
    public static bool IsOne(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } }
        && (name is "ConfigureAppConfiguration" or "ConfigureHostConfiguration" || (AddsTo(name, receiver) && name is not ("AddEnvironmentVariables" or "AddCommandLine" or "AddUserSecrets")));

    /// <summary>Whether a method adds a source, in a chain as well: <c>builder.Configuration.AddJsonFile(…).AddXmlFile(…)</c>.</summary>
    public static bool AddsTo(string name, ExpressionSyntax receiver) => name.StartsWith("Add", StringComparison.Ordinal) && IsConfiguration(receiver);

    private static bool IsConfiguration(ExpressionSyntax receiver) => receiver switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var inner } } => IsConfiguration(inner),
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == "Configuration",
        IdentifierNameSyntax name => name.Identifier.ValueText.StartsWith("config", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
