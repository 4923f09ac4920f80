using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ConnLint.Endpoints.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Values;

/// <content>Texts that types of the framework put together, and members that return a constant.</content>
internal readonly partial struct ValueTracer
{
    private const string Hole = "\0";

    /// <summary>
    /// The values among which a condition or a <c>switch</c> chooses, in the order of the source; the value itself where nothing chooses, or where one of them is computed, for
    /// which the others may be only the fallback.
    /// </summary>
    public IReadOnlyList<IOperation> KnownArms(IOperation value)
    {
        var arms = Arms(value);
        if (arms.Count == 1) return [value];
        foreach (var arm in arms)
        {
            if (Text(arm) is null || IsTested(arm.Syntax)) return [value];
        }

        return arms;
    }

    // url.EndsWith('/') ? url : url + "/": of what the condition asks, not every arm is possible.
    private static bool IsTested(SyntaxNode arm)
    {
        foreach (var ancestor in arm.Ancestors())
        {
            var condition = ancestor switch { ConditionalExpressionSyntax choice => choice.Condition, SwitchExpressionSyntax choice => choice.GoverningExpression, _ => null };
            if (condition is null && ancestor is not (ExpressionSyntax or SwitchExpressionArmSyntax)) return false;
            if (condition is null) continue;
            foreach (var node in arm.DescendantNodesAndSelf())
            {
                if (node is IdentifierNameSyntax { Identifier.ValueText: var name } && Names(condition, name)) return true;
            }
        }

        return false;
    }

    private static bool Names(ExpressionSyntax condition, string name)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name) return true;
        }

        return false;
    }

    private static IReadOnlyList<IOperation> Arms(IOperation value)
    {
        switch (value)
        {
            case IConversionOperation { OperatorMethod: null, IsTryCast: false, Operand: IConditionalOperation or ISwitchExpressionOperation or IParenthesizedOperation } conversion: return Arms(conversion.Operand);
            case IParenthesizedOperation parenthesized: return Arms(parenthesized.Operand);
            case IConditionalOperation { WhenFalse: { } other, ConstantValue.HasValue: false } choice: return [.. Arms(choice.WhenTrue), .. Arms(other)];
            case ISwitchExpressionOperation choice:
                var arms = new List<IOperation>();
                foreach (var arm in choice.Arms) arms.AddRange(Arms(arm.Value));
                return arms;
            case IObjectCreationOperation { Arguments: [{ Value: IConditionalOperation or ISwitchExpressionOperation } only], Initializer: null } creation when creation.Type?.Name == nameof(Uri):
                return Arms(only.Value); // whose text is that of its argument
            default: return [value];
        }
    }

    private string? BuiltText(IOperation? origin, int depth) => origin switch
    {
        IInvocationOperation { TargetMethod: { Name: nameof(string.Format), ContainingType.SpecialType: SpecialType.System_String } } call => Formatted(call.Arguments, depth),
        IObjectCreationOperation creation when Is(creation.Type, symbols.Uri) => UriText(creation, depth),
        IInvocationOperation { TargetMethod: { Name: nameof(ToString), Parameters.Length: 0 }, Instance: { } instance } => AddressText(instance, depth),
        IPropertyReferenceOperation { Property.Name: nameof(UriBuilder.Uri) or nameof(Uri.AbsoluteUri) or nameof(Uri.OriginalString), Instance: { } instance } => AddressText(instance, depth),
        _ => null,
    };

    // Of a Uri or a UriBuilder.
    private string? AddressText(IOperation instance, int depth)
    {
        if (Is(instance.Type, symbols.Uri)) return TextOf(instance, depth);
        return instance is IObjectCreationOperation creation && Is(creation.Type, symbols.UriBuilder) ? BuilderText(creation, depth) : null;
    }

    // What is computed must be behind the authority, or the URL may lead anywhere.
    private string? UriText(IObjectCreationOperation creation, int depth)
    {
        if (creation is not { Initializer: null, Arguments: [{ Value: var first }, ..] } || TextOf(first, depth) is not { } text) return null;
        if (creation.Arguments.Length == 1 || creation.Arguments[1].Parameter?.Type.Name == nameof(UriKind)) return text;
        if (AuthorityOf(text) is not { } authority) return null;

        var relative = TextOf(creation.Arguments[1].Value, depth);
        if (relative is null || relative.IndexOf(TracedText.Hole) >= 0 || text.IndexOf(TracedText.Hole) >= 0) return authority + "/" + Hole;
        return Uri.TryCreate(text, UriKind.Absolute, out var root) && Uri.TryCreate(root, relative, out var whole) ? whole.OriginalString : null;
    }

    private static string? AuthorityOf(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        if (start < 3) return null;

        var end = text.IndexOfAny(['/', '?', '#'], start);
        return end < 0 ? text : text.Substring(0, end);
    }

    // Made and used in place, so that nothing changes it in between; a builder that begins with a whole URL is followed where nothing is set.
    private string? BuilderText(IObjectCreationOperation creation, int depth)
    {
        var parts = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["scheme"] = "http", ["host"] = "localhost", ["port"] = "-1", ["path"] = "" };
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter?.Name is not { } name) return null;
            if (name == "uri") return creation.Initializer is null ? TextOf(argument.Value, depth) : null;
            parts[name is "schemeName" ? "scheme" : name is "hostName" ? "host" : name is "portNumber" ? "port" : name is "pathValue" ? "path" : name] = TextOf(argument.Value, depth) ?? Hole;
        }

        foreach (var set in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (set is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment) return null;
            parts[name] = TextOf(assignment.Value, depth) ?? Hole;
        }

        var path = parts["path"]!.TrimStart('/');
        return parts["scheme"] + "://" + parts["host"] + (parts["port"] is "-1" ? "" : ":" + parts["port"]) + "/" + path;
    }

    // Plain holes only: a format or an alignment changes the text in ways not worth following.
    private string? Formatted(ImmutableArray<IArgumentOperation> arguments, int depth)
    {
        string? format = null;
        var values = new List<IOperation>();
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == "format") format = TextOf(argument.Value, depth);
            else if (argument.Parameter?.Name is "arg0" or "arg1" or "arg2") values.Add(argument.Value);
            else if (argument.Parameter?.Name == "args") values.AddRange(OperationLists.Elements(argument.Value));
        }

        if (format is null) return null;

        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            var character = format[at];
            if (character is not ('{' or '}')) text.Append(character);
            else if (at + 1 < format.Length && format[at + 1] == character) text.Append(format[at++]);
            else if (format.IndexOf('}', at) is var end && (character == '}' || end < 0)) return null;
            else
            {
                text.Append(int.TryParse(format.Substring(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < values.Count ? TextOf(values[index], depth) ?? Hole : Hole);
                at = end;
            }
        }

        return text.ToString();
    }

    // One level: the body is the constant.
    private IOperation? ConstantOf(IMethodSymbol method)
        => ReturnedBy(method) is { } body && body.SyntaxTree == model.SyntaxTree && model.GetOperation(body, cancellation) is { ConstantValue.HasValue: true } constant ? constant : null;

    // Nothing that somebody may override.
    private ExpressionSyntax? ReturnedBy(IMethodSymbol method)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.DeclaringSyntaxReferences is not [var reference]) return null;
        return reference.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax declared => BodyOf(declared.ExpressionBody, declared.Body),
            LocalFunctionStatementSyntax declared => BodyOf(declared.ExpressionBody, declared.Body),
            AccessorDeclarationSyntax declared => BodyOf(declared.ExpressionBody, declared.Body),
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            _ => null,
        };
    }

    private static ExpressionSyntax? BodyOf(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block)
        => arrow?.Expression ?? (block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
}
