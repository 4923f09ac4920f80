using System;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Binds;

/// <summary>What the lambda of a <c>Listen*</c> call does to its endpoint, as far as its own text shows it.</summary>
/// <param name="Scheme"><c>https</c> after <c>UseHttps</c>, <c>http</c> where nothing can have asked for TLS, else null.</param>
/// <param name="Protocols">The HTTP versions that it sets to a constant.</param>
/// <param name="NeedsCertificate">Whether it leaves the certificate to the server.</param>
internal readonly record struct ListenConfiguration(string? Scheme, HttpProtocols? Protocols, bool NeedsCertificate)
{
    public static ListenConfiguration Of(IOperation call, IOperation? configure)
    {
        if (configure is null) return new ListenConfiguration(HasDefaults(call) ? null : "http", null, false);
        if (Lambda(configure) is not { } lambda) return default;

        var (isHttps, isOpen, needsCertificate) = (false, false, false);
        HttpProtocols? protocols = null;
        foreach (var node in lambda.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments: var arguments })
            {
                isHttps |= name == "UseHttps";
                isOpen |= name is not ("UseHttps" or "UseConnectionLogging");
                needsCertificate |= name == "UseHttps" && (arguments.Count == 0 || arguments[0].Expression is LambdaExpressionSyntax);
            }
            else if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Protocols" }, Right: MemberAccessExpressionSyntax value })
            {
                protocols = Enum.TryParse<HttpProtocols>(value.Name.Identifier.ValueText, out var parsed) ? parsed : null;
            }
        }

        return new ListenConfiguration(isHttps ? "https" : isOpen || HasDefaults(call) ? null : "http", protocols, needsCertificate);
    }

    private static SyntaxNode? Lambda(IOperation configure)
        => configure is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } ? function.Syntax : null;

    // ConfigureEndpointDefaults can ask for TLS on every endpoint.
    private static bool HasDefaults(IOperation call) => call.Syntax.SyntaxTree.GetText().ToString().IndexOf("ConfigureEndpointDefaults", StringComparison.Ordinal) >= 0;
}
