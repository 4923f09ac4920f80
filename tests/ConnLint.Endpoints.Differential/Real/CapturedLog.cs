using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>Keeps what hosting and Kestrel say about settings that they drop.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly List<string> _overridden = [];

    public IReadOnlyList<string> Overridden => _overridden;

    public bool IsDefault { get; private set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values || values.Count == 0) return;
        var format = values[^1].Value as string ?? "";
        if (format.StartsWith("Overriding HTTP_PORTS", StringComparison.Ordinal)) Keep("ports '{0}' '{1}' for '{2}'", values);
        else if (format.StartsWith("Overriding address(es)", StringComparison.Ordinal)) Keep("addresses '{0}'", values);
        else if (format.StartsWith("Overriding endpoints", StringComparison.Ordinal)) Keep("endpoints for '{1}'", values);
        else if (format.StartsWith("No listening endpoints", StringComparison.Ordinal)) IsDefault = true;
    }

    public void Dispose()
    {
    }

    private void Keep(string format, IReadOnlyList<KeyValuePair<string, object?>> values)
        => _overridden.Add(string.Format(CultureInfo.InvariantCulture, format, [.. values.Select(static value => value.Value)]));
}
