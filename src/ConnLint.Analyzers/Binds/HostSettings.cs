using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Binds;

/// <summary>One key of the host's configuration that code writes.</summary>
/// <param name="Api">What the key decides.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; null for none.</param>
/// <param name="IsCertain">Whether nothing that the code adds afterwards can replace it.</param>
internal readonly record struct HostSetting(BindApi Api, string Key, IOperation? Value, bool IsCertain)
{
    /// <summary>Whether it is added to the application's configuration, and not to the host's.</summary>
    public bool IsOfApplication { get; init; }

    /// <summary>Whether it is added to the host's configuration before the web host adds its own.</summary>
    public bool IsBelowWebHost { get; init; }
}

/// <summary>
/// Reads the keys that say where to listen from <c>UseSetting</c>, <c>builder.Configuration["key"] = …</c> and <c>builder.Configuration.AddInMemoryCollection(…)</c>; from the collections that a function adds
/// which <c>ConfigureAppConfiguration</c> or <c>ConfigureHostConfiguration</c> gets, and that are part of what <c>UseConfiguration</c> gets.
/// </summary>
/// <remarks>
/// <c>UseSetting</c> of <c>WebApplicationBuilder</c> is the same assignment (dotnet/aspnetcore <c>ConfigureWebHostBuilder.cs</c>), which writes to every source that is there
/// already (dotnet/runtime <c>ConfigurationManager.cs</c>); a source that is added later wins. <c>UseConfiguration</c> is
/// <c>UseSetting</c> for each key (<c>HostingAbstractionsWebHostBuilderExtensions.cs</c>). The generic host stacks its configuration in the order of the calls, of which
/// <c>ConfigureWebHost</c> is one: it puts variables and settings on top of what is there (dotnet/aspnetcore <c>GenericWebHostBuilder.cs</c>). What is added to the configuration of other hosts is stacked in ways that no call shows.
/// </remarks>
internal readonly struct HostSettings(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    private const string InMemory = "AddInMemoryCollection";
    private const string Built = "UseConfiguration";
    private const string Configure = "ConfigureAppConfiguration";
    private const string ConfigureHost = "ConfigureHostConfiguration";

    private readonly ValueTracer _values = new(symbols, model, cancellation);

    /// <summary>Whether the syntax allows for settings.</summary>
    public static bool MayBe(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var target, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var key } }] } }
            => ApiOf(key) != BindApi.None && target is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configuration" } or IdentifierNameSyntax,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, ArgumentList.Arguments.Count: > 0 } => name is "UseSetting" or InMemory or Built,
        _ => false,
    };

    public IEnumerable<HostSetting> In(IOperation? operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.Name: "UseSetting" } call when HostTypes.IsWebHostBuilder(call.TargetMethod.ContainingType, symbols):
                return Of(Argument(call.Arguments, 0), Argument(call.Arguments, 1), isCertain: true);
            case IInvocationOperation { TargetMethod: { Name: InMemory, ContainingType: var type } } call
                when Is(type, symbols.MemoryConfiguration):
                var root = RootOf(Argument(call.Arguments, 0));
                if (IsOfBuilder(root)) return InCollection(Argument(call.Arguments, 1), !IsFollowed(call.Syntax));
                return FunctionOf(root) is { } function ? InFunction(call, function) : [];
            case IInvocationOperation { TargetMethod: { Name: Built, ContainingType: var type } } call when Is(type, symbols.WebHostBuilderExtensions):
                return InBuilt(_values.Origin(Argument(call.Arguments, 1), 0));
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var key], Instance: var configuration } } assignment
                when IsOfBuilder(RootOf(configuration)):
                return Of(key.Value, assignment.Value, !IsFollowed(assignment.Syntax));
            default:
                return [];
        }
    }

    private static BindApi ApiOf(string key)
    {
        if (Same(key, "urls")) return BindApi.UrlsSetting;
        if (Same(key, "preferHostingUrls")) return BindApi.PreferHostingUrls;
        if (Same(key, "http_ports") || Same(key, "https_ports")) return BindApi.PortsSetting;
        if (!key.StartsWith("Kestrel:", StringComparison.OrdinalIgnoreCase)) return Same(key, "https_port") ? BindApi.HostSetting : BindApi.None;
        return key.StartsWith("Kestrel:Endpoints:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase) ? BindApi.EndpointSetting : BindApi.HostSetting;
    }

    private IEnumerable<HostSetting> Of(IOperation? key, IOperation? value, bool isCertain)
    {
        if (KeyOf(key) is not { } name) return [];
        var api = ApiOf(name);
        return api == BindApi.None ? [] : [new HostSetting(api, name, value, isCertain)];
    }

    // The keys of WebHostDefaults are static readonly, so the compiler does not know their text.
    private string? KeyOf(IOperation? key) => key switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => text,
        IFieldReferenceOperation { Field: { ContainingType: { Name: "WebHostDefaults" } type } field } when Is(type.ContainingNamespace, symbols.WebHostBuilder?.ContainingNamespace)
            => field.Name switch { "ServerUrlsKey" => "urls", "PreferHostingUrlsKey" => "preferHostingUrls", "HttpPortsKey" => "http_ports", "HttpsPortsKey" => "https_ports", _ => null },
        _ => null,
    };

    // Sources are added in chains.
    private IOperation? RootOf(IOperation? configuration)
    {
        var origin = _values.Origin(configuration, 0);
        while (origin is IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: var name }, Arguments: [{ Value: var receiver }, ..] } && name.StartsWith("Add", StringComparison.Ordinal))
            origin = _values.Origin(receiver, 0);

        return origin;
    }

    private bool IsOfBuilder(IOperation? root)
        => root is IPropertyReferenceOperation { Property: { Name: "Configuration", ContainingType: var owner } } && (Is(owner, symbols.WebApplicationBuilder) || Is(owner, symbols.WebApplication));

    // Host.CreateDefaultBuilder().ConfigureAppConfiguration(configuration => …); that of WebApplicationBuilder.Host calls the function at once (ConfigureHostBuilder.cs).
    private AnonymousFunctionExpressionSyntax? FunctionOf(IOperation? root)
    {
        if (root is not IParameterReferenceOperation { Parameter.ContainingSymbol.DeclaringSyntaxReferences: [var reference] }) return null;
        if (reference.GetSyntax(cancellation) is not AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } function) return null;
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: Configure or ConfigureHost } || model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol method) return null;
        return HostTypes.IsHostBuilder(method.ReducedFrom?.Parameters[0].Type ?? method.ContainingType, symbols) ? function : null;
    }

    // Of a generic host, the order of the calls decides; that of WebApplicationBuilder.Host has one configuration for all.
    private IEnumerable<HostSetting> InFunction(IInvocationOperation call, AnonymousFunctionExpressionSyntax function)
    {
        var isCertain = !IsFollowed(call.Syntax) && !IsFollowed(call.Syntax, function);
        if (NameOfCaller(function) is not { Identifier.ValueText: ConfigureHost } name) return InCollection(Argument(call.Arguments, 1), isCertain, isOfApplication: true);

        var web = WebHostsIn(function.SyntaxTree);
        var isBelow = web.Count > 0 && name.SpanStart < web[0];
        return InCollection(Argument(call.Arguments, 1), isCertain && web.Count <= 1).Select(setting => setting with { IsBelowWebHost = isBelow });
    }

    private static SimpleNameSyntax? NameOfCaller(AnonymousFunctionExpressionSyntax function)
        => function is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } } } ? name : null;

    private List<int> WebHostsIn(SyntaxTree tree)
        => [.. tree.GetRoot(cancellation).DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(static name => name.Identifier.ValueText is "ConfigureWebHostDefaults" or "ConfigureWebHost" or "ConfigureWebHostSlim").Select(static name => name.SpanStart)];

    // new ConfigurationBuilder().AddInMemoryCollection(…).Build(): of the sources, the last wins.
    private List<HostSetting> InBuilt(IOperation? built)
    {
        if (built is not IInvocationOperation { TargetMethod.Name: "Build", Instance: { } builder }) return [];

        var settings = new List<HostSetting>();
        var isLast = true;
        for (var source = _values.Origin(builder, 0); source is IInvocationOperation { TargetMethod: { IsExtensionMethod: true, Name: var name, ContainingType: var type }, Arguments: [{ Value: var receiver }, ..] } call; isLast = false)
        {
            if (name == InMemory && Is(type, symbols.MemoryConfiguration)) settings.InsertRange(0, InCollection(Argument(call.Arguments, 1), isLast));
            source = _values.Origin(receiver, 0);
        }

        return settings;
    }

    private IEnumerable<HostSetting> InCollection(IOperation? collection, bool isCertain, bool isOfApplication = false)
    {
        var origin = _values.Origin(collection, 0);
        IEnumerable<IOperation> entries = origin switch
        {
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers,
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            { Syntax: CollectionExpressionSyntax } => origin.ChildOperations,
            _ => [],
        };
        foreach (var entry in entries)
        {
            var (key, value) = EntryOf(_values.Origin(entry, 0));
            foreach (var setting in Of(key, value, isCertain)) yield return setting with { IsOfApplication = isOfApplication };
        }
    }

    private static (IOperation? Key, IOperation? Value) EntryOf(IOperation? entry) => entry switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] } } assignment => (key.Value, assignment.Value),
        IInvocationOperation { TargetMethod.Name: "Add" or "Create" } call => (Argument(call.Arguments, 0), Argument(call.Arguments, 1)),
        IObjectCreationOperation { Arguments.Length: 2 } pair => (Argument(pair.Arguments, 0), Argument(pair.Arguments, 1)),
        _ => (null, null),
    };

    // A source that is added afterwards, or in the same chain, wins.
    private static bool IsFollowed(SyntaxNode setting)
    {
        foreach (var node in LocalWrites.ScopeOf(setting).DescendantNodes())
        {
            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver } } call
                && call.Span.End > setting.Span.End && ConfigurationSources.AddsTo(name, receiver)) return true;
        }

        return false;
    }

    // The same in a function: a source that it adds afterwards, or that a later one adds.
    private static bool IsFollowed(SyntaxNode setting, AnonymousFunctionExpressionSyntax function)
    {
        foreach (var node in setting.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call || call.Span.End <= setting.Span.End) continue;
            if (name is Configure or ConfigureHost ? !call.ArgumentList.Span.Contains(setting.Span) : name.StartsWith("Add", StringComparison.Ordinal) && function.Span.Contains(call.Span)) return true;
        }

        return false;
    }

    private static IOperation? Argument(System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal) return argument.Value;
        }

        return null;
    }

    private static bool Same(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
