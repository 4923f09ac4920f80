using System.Collections.Generic;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Rules.BindAddress;

/// <summary>
/// CONN1008: a prefix that <c>HttpListener</c> refuses.
/// </summary>
/// <remarks>
/// Reports <c>HttpListener.Prefixes.Add</c> of a text without <c>http://</c> or <c>https://</c>, without a host, without the slash at its end, or with a port that is none; as a Warning
/// <c>0.0.0.0</c> and IPv6 addresses, which fail except on Windows, unless only Windows runs the code. A text whose end is computed is judged where a number stands there. Silent for other computed
/// parts, and in what a test expects to throw.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidListenerPrefixAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.For(RuleCatalogue.InvalidListenerPrefix);

    private protected override bool JudgesTests => true;

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        if (symbols.HttpListenerPrefixes is not null) BindCalls.Register(context, symbols, (node, binds) => Analyze(node, binds, symbols));
    }

    private static void Analyze(CandidateNode context, IReadOnlyList<CodeBind> binds, KnownSymbols symbols)
    {
        foreach (var bind in binds)
        {
            if (bind.Api != BindApi.HttpListenerPrefix || bind.Address is not { } expression) continue;

            var text = bind.Text!.Value;
            var fault = ListenerPrefix.FaultOf(text.Text, !text.IsComplete && EndsWithNumber(expression, context, symbols));
            var isOfOtherSystems = fault is ListenerPrefixFault.AnyAddress or ListenerPrefixFault.IPv6Address;
            if (fault == ListenerPrefixFault.None || (isOfOtherSystems && WindowsOnly.Is(context)) || ExpectedFailures.IsExpectedToThrow(bind.Call)) continue;

            var (reason, remedy) = Words(fault, text.Text);
            context.ReportDiagnostic(Diagnostics.InSource(
                Descriptor, bind.Location, isOfOtherSystems ? RuleLevel.Warning : RuleLevel.Error, fault == ListenerPrefixFault.NoSlash ? WithSlash(bind, expression) : null, [], Shown(text.Text), reason, remedy));
        }
    }

    private static (string Reason, string Remedy) Words(ListenerPrefixFault fault, string text) => fault switch
    {
        ListenerPrefixFault.NoScheme => ("it begins with neither 'http://' nor 'https://'", Write(ListenerPrefix.WithScheme(text))),
        ListenerPrefixFault.EmptyHost => ("no host stands in it", "name one, 'localhost' for this machine alone"),
        ListenerPrefixFault.NoSlash => ("it does not end with '/'", Write(text + "/")),
        ListenerPrefixFault.InvalidPort => ("'" + Quoted.Host(ListenerPrefix.PortOf(text)) + "' is no port between 1 and 65535", "write one"),
        ListenerPrefixFault.AnyAddress => ("except on Windows, Start() fails for this address", Write(ListenerPrefix.WithHost(text, "+")) + " for every interface, '" + Shown(ListenerPrefix.WithHost(text, "localhost")) + "' for this machine alone"),
        _ => ("except on Windows, Start() fails for IPv6 addresses", Write(ListenerPrefix.WithHost(text, "localhost"))),
    };

    private static string Write(string text) => "write '" + Shown(text) + "'";

    private static string Shown(string text) => Quoted.Url(new TracedText(text).Display);

    // $"http://localhost:{port}" with a number for its port cannot end with a slash.
    private static bool EndsWithNumber(ExpressionSyntax expression, CandidateNode context, KnownSymbols symbols)
    {
        var origin = new ValueTracer(symbols, context.SemanticModel, context.CancellationToken).Origin(context.SemanticModel.GetOperation(expression, context.CancellationToken), 0);
        var last = origin switch
        {
            IInterpolatedStringOperation { Parts: [.., IInterpolationOperation { FormatString: null, Expression: var hole }] } => hole,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, RightOperand: var right } => right is IConversionOperation conversion ? conversion.Operand : right,
            _ => null,
        };
        return last?.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt16 or SpecialType.System_Int16 or SpecialType.System_UInt32 or SpecialType.System_Int64;
    }

    private static string? WithSlash(CodeBind bind, ExpressionSyntax expression)
    {
        if (bind.IsVerbatim) return bind.Text!.Value.Text + "/";

        var source = expression.ToString();
        return expression switch
        {
            LiteralExpressionSyntax { Token: var token } => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? null : BeforeEnd(source, token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) ? source.Length - source.TrimEnd('"').Length : 1),
            InterpolatedStringExpressionSyntax { StringStartToken: var start, StringEndToken: var end }
                => start.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) ? null : BeforeEnd(source, end.Text.Length),
            IdentifierNameSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax => source + " + \"/\"",
            _ => null,
        };
    }

    private static string BeforeEnd(string source, int quotes) => source.Insert(source.Length - quotes, "/");
}
