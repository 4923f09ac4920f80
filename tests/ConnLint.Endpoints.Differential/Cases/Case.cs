using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Serialization;

namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>
/// Everything that tells one start of a program what to bind. Ports are symbols, <c>$1</c> to <c>$6</c>, until <see cref="WithPorts"/>.
/// </summary>
internal sealed record Case
{
    public const int PortCount = 6;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public BuilderKind Builder { get; init; }

    /// <summary>Whether the program keeps its arguments from the builder.</summary>
    public bool DropsArguments { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyList<Variable> Variables { get; init; } = [];

    public IReadOnlyList<SettingsFile> Files { get; init; } = [];

    /// <summary>The program's calls: those on the builder first, then <c>app.Urls.Add</c>, then at most one <c>app.Run</c>.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public static string Symbol(int number) => "$" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same start with real ports.</summary>
    public Case WithPorts(IReadOnlyList<int> ports)
    {
        var text = CaseJson.Write(this);
        for (var number = 1; number <= PortCount; number++)
            text = text.Replace(Symbol(number), ports[number - 1].ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return CaseJson.Read(text);
    }
}

/// <summary>An environment variable.</summary>
internal sealed record Variable(string Name, string Value);
