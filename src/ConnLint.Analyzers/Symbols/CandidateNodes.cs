using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Symbols;

/// <summary>
/// The few nodes of each syntax tree that go by one of the <see cref="KnownNames"/>, found by one walk for all rules: were each rule called for every invocation of a program, the calls
/// themselves would cost more than all that the rules do (docs/adr/0011).
/// </summary>
internal static class CandidateNodes
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxNode[]> PerTree = new();

    /// <summary>Calls <paramref name="look"/> with each of them: invocations, object creations, assignments, elements named by a text, and methods that are declared.</summary>
    public static void Register(CompilationStartAnalysisContext context, Action<CandidateNode> look)
        => context.RegisterSemanticModelAction(model =>
        {
            foreach (var node in PerTree.GetValue(model.SemanticModel.SyntaxTree, static tree => [.. In(tree)])) look(new CandidateNode(node, model));
        });

    private static IEnumerable<SyntaxNode> In(SyntaxTree tree)
    {
        foreach (var node in tree.GetRoot().DescendantNodes(MayContain))
        {
            if (IsCandidate(node)) yield return node;
        }
    }

    // What holds no calls is most of a program.
    private static bool MayContain(SyntaxNode node)
        => node is not (NameSyntax or LiteralExpressionSyntax or ParameterListSyntax or AttributeListSyntax or UsingDirectiveSyntax);

    private static bool IsCandidate(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => IsKnown(call.Expression),
        ObjectCreationExpressionSyntax creation => IsKnown(creation.Type),
        ImplicitObjectCreationExpressionSyntax => true, // its type stands elsewhere
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => IsKnown(assignment.Left),
        ElementAccessExpressionSyntax element => IsKnown(element),
        ImplicitElementAccessSyntax element => IsText(element.ArgumentList),
        MethodDeclarationSyntax method => KnownNames.Include(method.Identifier.ValueText),
        _ => false,
    };

    private static bool IsKnown(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => IsKnown(member.Name),
        MemberBindingExpressionSyntax member => IsKnown(member.Name),
        SimpleNameSyntax name => KnownNames.Include(name.Identifier.ValueText),
        QualifiedNameSyntax qualified => IsKnown(qualified.Right),
        AliasQualifiedNameSyntax alias => IsKnown(alias.Name),
        ElementAccessExpressionSyntax element => IsText(element.ArgumentList),
        _ => false,
    };

    private static bool IsText(BracketedArgumentListSyntax arguments)
        => arguments.Arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } }];
}
