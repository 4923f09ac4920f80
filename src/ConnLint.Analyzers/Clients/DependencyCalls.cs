using System;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Clients;

/// <summary>Reads what code hands to the clients of databases, caches and brokers: what it certainly says, and says wherever the program runs.</summary>
internal static class DependencyCalls
{
    // What the tools of Entity Framework make their context of, on a developer's machine (learn.microsoft.com, "Design-time DbContext creation").
    private const string DesignTime = "IDesignTimeDbContextFactory";

    public static CodeDependency? Read(CandidateNode node, KnownSymbols symbols)
    {
        if (Find(node, symbols) is not var (api, value, text) || !IsForEveryStart(node.Node)) return null;
        var said = Verbatim.SpanOf(value.Syntax) is { } span ? new SettingValue(text, Places.Of(Location.Create(value.Syntax.SyntaxTree, span))) : Within(value.Syntax, text);
        return new CodeDependency(api.Shown, said, api.Port == 0 ? [] : [api.Port]);
    }

    /// <summary>The same of a client of the web; null where the program may have another one, or where a browser is meant.</summary>
    public static CodeDependency? Of(SyntaxNode node, CodeClient client)
        => client is { Role: ClientRole.Request, IsAlternative: false } && IsForEveryStart(node) ? new CodeDependency(client.Api, client.Origin, []) : null;

    /// <summary>The same under whatever condition: the client, what it is handed, and the text that this certainly is.</summary>
    public static (DependencyApi Api, IOperation Value, string Text)? Find(CandidateNode node, KnownSymbols symbols)
    {
        if (MentionedBy(node.Node) is not { } name || !IsMentioned(name, symbols)) return null;

        var (api, value) = Find(node.SemanticModel.GetOperation(node.Node, node.CancellationToken), name, symbols);
        if (api is null || value is null || new ValueTracer(symbols, node.SemanticModel, node.CancellationToken).Text(value) is not { IsComplete: true } text) return null;
        return (api, value, text.Text);
    }

    /// <summary>The method, type or property that syntax mentions, without asking what it means.</summary>
    public static string? MentionedBy(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name,
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax type } => type.Right.Identifier.ValueText,
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } => declaration.Type switch
        {
            SimpleNameSyntax type => type.Identifier.ValueText,
            QualifiedNameSyntax type => type.Right.Identifier.ValueText,
            _ => null,
        },
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } => name,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } => name,
        _ => null,
    };

    /// <summary>A text at the place of an expression that says it somewhere else, so that no offset of it means anything there.</summary>
    public static SettingValue Within(SyntaxNode expression, string text)
    {
        var place = Places.Of(expression.GetLocation());
        return new SettingValue(text, place.Length == text.Length ? place with { Length = place.Length - 1 } : place);
    }

    /// <summary>Whether code makes a context for the tools of Entity Framework alone.</summary>
    public static bool IsOfDesignTime(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is not TypeDeclarationSyntax { BaseList.Types: var bases }) continue;
            foreach (var one in bases)
            {
                if (one.Type.ToString().IndexOf(DesignTime, StringComparison.Ordinal) >= 0) return true;
            }
        }

        return false;
    }

    /// <summary>Whether some client that the compilation refers to goes by this name.</summary>
    public static bool IsMentioned(string name, KnownSymbols symbols)
    {
        foreach (var api in DependencyApi.All)
        {
            if (api.Mentioned == name && symbols.TypeOf(api) is not null) return true;
        }

        return false;
    }

    private static (DependencyApi? Api, IOperation? Value) Find(IOperation? operation, string name, KnownSymbols symbols)
    {
        var (owner, member) = operation switch
        {
            IInvocationOperation { TargetMethod: { ContainingType: var type } method } => (type, method.Name),
            IObjectCreationOperation { Constructor.ContainingType: var type } => (type, ".ctor"),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { ContainingType: var type } property } } => (type, property.Name),
            _ => (null, ""),
        };
        foreach (var api in DependencyApi.All)
        {
            if (api.Mentioned == name && api.Member == member && symbols.TypeOf(api) is { } type && SymbolEqualityComparer.Default.Equals(type, owner)) return (api, ValueOf(operation!));
        }

        return (null, null);
    }

    private static IOperation? ValueOf(IOperation operation)
    {
        if (operation is ISimpleAssignmentOperation assignment) return assignment.Value;
        foreach (var argument in operation is IInvocationOperation call ? call.Arguments : ((IObjectCreationOperation)operation).Arguments)
        {
            if (argument.Parameter?.Type.SpecialType == SpecialType.System_String) return argument.Value;
        }

        return null;
    }

    private static bool IsForEveryStart(SyntaxNode node) => !Conditions.IsConditional(node) && !IsOfDesignTime(node) && !ReleaseBranches.Contain(node);
}
