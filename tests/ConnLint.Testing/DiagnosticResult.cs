using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ConnLint.Testing;

/// <summary>An expected diagnostic; what is not given is not compared.</summary>
/// <param name="Id">Its id.</param>
public sealed record DiagnosticResult(string Id)
{
    private readonly DiagnosticDescriptor? _descriptor;

    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this(id) => Severity = severity;

    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => _descriptor = descriptor;

    public DiagnosticSeverity? Severity { get; private init; }

    public string? Message { get; private init; }

    /// <summary>Keys of <c>{|#0:…|}</c> markup: the place, then the additional places.</summary>
    public IReadOnlyList<int> Locations { get; private init; } = [];

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>The message must be the rule's, filled with these values.</summary>
    public DiagnosticResult WithArguments(params object[] arguments)
    {
        if (_descriptor is null) throw new VerificationException($"{Id} was expected without its descriptor; use Verify.Diagnostic(\"{Id}\").WithArguments(…).");
        return WithMessage(string.Format(CultureInfo.InvariantCulture, _descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments));
    }

    /// <summary>The place marked <c>{|#key:…|}</c>; called again, an additional place.</summary>
    public DiagnosticResult WithLocation(int markupKey) => this with { Locations = [.. Locations, markupKey] };
}
