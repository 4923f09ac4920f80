using System;
using System.Globalization;
using System.Net.Sockets;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>An endpoint of this machine that the code of a client fixes.</summary>
/// <param name="Shown">Host and port, or the URL as far as its port.</param>
/// <param name="Location">Where it is written, or handed over.</param>
internal readonly record struct FixedEndpoint(string Shown, Location Location);

/// <summary>Recognises the clients that take no URL: sockets, and what takes a connection string.</summary>
internal static class FixedEndpoints
{
    public static void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, Action<CandidateNode, FixedEndpoint> report)
        => CandidateNodes.Register(context, node =>
        {
            if (MayConnect(node.Node, symbols) && (Socket(node, symbols) ?? Dependency(node, symbols)) is { } endpoint) report(node, endpoint);
        });

    // The name decides first: hardly any call has one of these.
    private static bool MayConnect(SyntaxNode node, KnownSymbols symbols)
        => DependencyCalls.MentionedBy(node) is { } name && (IsOfSockets(name) || DependencyCalls.IsMentioned(name, symbols)) && node switch
        {
            InvocationExpressionSyntax call => LoopbackShape.Fits(call.ArgumentList),
            BaseObjectCreationExpressionSyntax creation => LoopbackShape.Fits(creation.ArgumentList),
            _ => false,
        };

    private static bool IsOfSockets(string name) => name is "Connect" or "ConnectAsync" or "TcpClient";

    private static FixedEndpoint? Dependency(CandidateNode context, KnownSymbols symbols)
    {
        if (DependencyCalls.Find(context, symbols) is not { } handed) return null;
        foreach (var endpoint in NamedEndpoints.Read(new SettingValue(handed.Text, default)))
        {
            if (endpoint.IsLoopback) return new FixedEndpoint(endpoint.Shown, handed.Value.Syntax.GetLocation());
        }

        return null;
    }

    private static FixedEndpoint? Socket(CandidateNode context, KnownSymbols symbols)
    {
        if (DependencyCalls.MentionedBy(context.Node) is not { } name || !IsOfSockets(name)) return null;

        var values = new ValueTracer(symbols, context.SemanticModel, context.CancellationToken);
        return context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IObjectCreationOperation { Type: { } type, Arguments: var arguments } when KnownSymbols.Is(type, symbols.TcpClient) => Socket(arguments, values),
            IInvocationOperation { TargetMethod.ContainingType: { } type, Arguments: var arguments } call when KnownSymbols.Is(type, symbols.TcpClient) || KnownSymbols.Is(type, symbols.Socket)
                => IsDatagram(call, values) ? null : Socket(arguments, values),
            _ => null,
        };
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
