using System.Collections.Immutable;
using System.Threading;
using ConnLint.Analyzers.Symbols;
using ConnLint.Analyzers.Variables;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static ConnLint.Analyzers.Symbols.KnownSymbols;

namespace ConnLint.Analyzers.Values;

/// <summary>
/// Recognises what code reads from the application's configuration, or from its environment, with the default that it names: <c>configuration["Port"] ?? "5080"</c>,
/// <c>configuration.GetValue("Port", 5080)</c>, <c>int.Parse(Environment.GetEnvironmentVariable("PORT") ?? "5080")</c>.
/// </summary>
internal readonly struct SettingReads(KnownSymbols symbols, SemanticModel model, CancellationToken cancellation)
{
    // read, coalesce, parse, and the locals between them
    private const int MaxSteps = 6;

    private readonly ValueTracer _values = new(symbols, model, cancellation);

    /// <summary>What the only computed part of a value is read from; null for anything else.</summary>
    public SettingRead? Of(IOperation? value)
    {
        var read = _values.Computed(value);
        string? otherwise = null;
        for (var step = 0; step < MaxSteps; step++)
        {
            switch (read)
            {
                case ICoalesceOperation { WhenNull: not IThrowOperation } coalesce:
                    if (otherwise is null && (otherwise = TextOf(coalesce.WhenNull)) is null) return null;
                    read = _values.Origin(coalesce.Value, 0);
                    break;
                case IInvocationOperation { Arguments: [{ Value: var parsed }, ..] } call when EndpointSinks.IsNumberParse(call.TargetMethod):
                    read = _values.Origin(parsed, 0);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "GetEnvironmentVariable", ContainingType: var owner }, Arguments: [{ Value: var name }] } when Is(owner, symbols.Environment):
                    return TextOf(name) is { } variable ? new SettingRead(variable, true, otherwise) : null;
                case IInvocationOperation { TargetMethod: { Name: "GetValue", ContainingType: var binder } } call when Is(binder, symbols.ConfigurationBinder) && IsOfApplication(ArgumentOf(call.Arguments, "configuration")):
                    var isNamed = call.Arguments[call.Arguments.Length - 1].Parameter?.Name == "defaultValue";
                    return Read(ArgumentOf(call.Arguments, "key"), isNamed ? TextOf(ArgumentOf(call.Arguments, "defaultValue")) : otherwise);
                case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }], Instance: var configuration } when IsOfApplication(configuration):
                    return Read(key, otherwise);
                default: return null;
            }
        }

        return null;
    }

    private SettingRead? Read(IOperation? key, string? otherwise) => TextOf(key) is { } name ? new SettingRead(name, false, otherwise) : null;

    private string? TextOf(IOperation? value) => _values.Text(value) is { IsComplete: true } text ? text.Text : null;

    // Whatever else is an IConfiguration, other sources feed it.
    private bool IsOfApplication(IOperation? configuration)
        => _values.Origin(configuration, 0) is IPropertyReferenceOperation { Property: { Name: "Configuration", ContainingType: var owner } }
            && (Is(owner, symbols.WebApplicationBuilder) || Is(owner, symbols.WebApplication) || Is(owner, symbols.WebHostBuilderContext));

    private static IOperation? ArgumentOf(ImmutableArray<IArgumentOperation> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == name) return argument.Value;
        }

        return null;
    }
}
