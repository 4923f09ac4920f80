using System;
using System.Globalization;
using System.Net.Sockets;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Hosts;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>An endpoint of this machine that the code of a client fixes.</summary>
/// <param name="Shown">Host and port, or the URL as far as its port.</param>
/// <param name="Location">Where it is written, or handed over.</param>
internal readonly record struct FixedEndpoint(string Shown, Location Location);

/// <summary>
/// Recognises the clients that take no URL: sockets, and what takes a connection string. The name is looked at first, as in <see cref="ClientCalls"/>; the types of packages are known by
/// their namespaces.
/// </summary>
internal static class FixedEndpoints
{
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<SyntaxNodeAnalysisContext, FixedEndpoint> report)
        => context.RegisterSyntaxNodeAction(
            node =>
            {
                if (MayConnect(node.Node) && Read(node, symbols) is { } endpoint) report(node, endpoint);
            },
            SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ImplicitObjectCreationExpression);

    private static bool MayConnect(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call => name switch
        {
            "Connect" or "ConnectAsync" or "UseSqlServer" or "UseNpgsql" or "UseMySql" or "UseMySQL" or "UseOracle" => LoopbackShape.Fits(call.ArgumentList),
            _ => false,
        },
        ObjectCreationExpressionSyntax creation => IsClient(creation.Type) && LoopbackShape.Fits(creation.ArgumentList),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } creation
            => IsClient(declaration.Type) && LoopbackShape.Fits(creation.ArgumentList),
        _ => false,
    };

    private static bool IsClient(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        _ => null,
    } is "TcpClient" or "SqlConnection" or "NpgsqlConnection" or "MySqlConnection" or "OracleConnection" or "MongoClient";

    private static FixedEndpoint? Read(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        var values = new ValueTracer(symbols, context.SemanticModel, context.CancellationToken);
        return context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IObjectCreationOperation { Type: { } type, Arguments: var arguments } => HostTypes.Is(type, symbols.TcpClient) ? Socket(arguments, values) : IsOfPackage(type) ? Database(arguments, values) : null,
            IInvocationOperation { TargetMethod.ContainingType: { } type, Arguments: var arguments } call
                => HostTypes.Is(type, symbols.TcpClient) || HostTypes.Is(type, symbols.Socket) ? (IsDatagram(call, values) ? null : Socket(arguments, values)) : IsOfPackage(type) ? Database(arguments, values) : null,
            _ => null,
        };
    }

    private static bool IsOfPackage(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() switch
    {
        "Microsoft.Data.SqlClient" or "System.Data.SqlClient" or "Npgsql" or "MySqlConnector" or "MySql.Data.MySqlClient" or "Oracle.ManagedDataAccess.Client" or "MongoDB.Driver" => true,
        "StackExchange.Redis" or "Microsoft.EntityFrameworkCore" => true,
        _ => false,
    };

    private static FixedEndpoint? Database(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, ValueTracer values)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name is not ("connectionString" or "configuration") || values.Text(argument.Value) is not { IsComplete: true } text) continue;
            foreach (var endpoint in NamedEndpoints.Read(new SettingValue(text.Text, default)))
            {
                if (endpoint.IsLoopback) return new FixedEndpoint(endpoint.Shown, argument.Value.Syntax.GetLocation());
            }
        }

        return null;
    }

    private static FixedEndpoint? Socket(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, ValueTracer values)
    {
        string? host = null;
        int? port = null;
        Location? location = null;
        foreach (var argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "hostname" or "host":
                    host = values.Text(argument.Value) is { IsComplete: true } text ? text.Text : null;
                    break;
                case "address":
                    host = values.Address(argument.Value)?.ToString();
                    break;
                case "port":
                    (port, location) = (values.Number(argument.Value), argument.Value.Syntax.GetLocation());
                    break;
                case "remoteEP":
                    var (address, number) = values.EndPoint(argument.Value);
                    (host, port, location) = (values.Address(address)?.ToString(), values.Number(number), argument.Value.Syntax.GetLocation());
                    break;
            }
        }

        if (host is null || port is not > 0 || location is null) return null;
        return ClientUrl.TryParse(string.Format(CultureInfo.InvariantCulture, host.IndexOf(':') < 0 ? "http://{0}:{1}" : "http://[{0}]:{1}", host, port), out var url)
            ? new FixedEndpoint(string.Format(CultureInfo.InvariantCulture, "{0}:{1}", url.Address, port), location) : null;
    }

    // Datagrams are sent whether anybody listens or not.
    private static bool IsDatagram(IInvocationOperation call, ValueTracer values)
    {
        if (values.Origin(call.Instance, 0) is not IObjectCreationOperation { Arguments: var arguments }) return false;
        foreach (var argument in arguments)
        {
            if (argument is { Parameter.Name: "socketType", Value.ConstantValue: { HasValue: true, Value: (int)SocketType.Dgram } }) return true;
        }

        return false;
    }
}
