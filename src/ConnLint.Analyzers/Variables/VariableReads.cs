using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Files;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Variables;

/// <summary>What the C# of a compilation reads of its environment, collected while the compiler walks through it.</summary>
internal sealed class VariableReads
{
    private readonly ConcurrentBag<VariableRead> _required = [];
    private readonly ConcurrentBag<string> _set = [];

    /// <summary>
    /// The variables that the code cannot do without, in source order: <c>Environment.GetEnvironmentVariable</c> and, of names that are written like a
    /// variable's, <c>configuration["NAME"]</c>, with a fallback that throws, a guard clause that throws, or <c>!</c>.
    /// </summary>
    public IReadOnlyList<VariableRead> Required => [.. _required.OrderBy(static read => read.Place.Path, StringComparer.Ordinal).ThenBy(static read => read.Place.Start)];

    /// <summary>The variables that the code sets itself.</summary>
    public IReadOnlyCollection<string> Set => _set;

    public void Register(CompilationStartAnalysisContext context, KnownSymbols symbols)
        => VariableCalls.Register(context, symbols, (node, call) => Add(node, call, symbols));

    private void Add(CandidateNode node, VariableCall call, KnownSymbols symbols)
    {
        switch (call.Use)
        {
            case VariableUse.Set: _set.Add(call.Name); break;
            case VariableUse.Read: Add(new RequiredRead(call.Expression, call.Name, false), node, symbols); break;
            case VariableUse.ReadAsSetting: Add(new RequiredRead(call.Expression, call.Name, true), node, symbols); break;
        }
    }

    private void Add(RequiredRead read, CandidateNode node, KnownSymbols symbols)
    {
        if (read.ReachesEndpoint(node.SemanticModel, symbols, node.CancellationToken) is not { } reaches) return;
        _required.Add(new VariableRead(read.Name, Places.Of(read.Expression.GetLocation()), reaches && !Conditions.IsConditional(read.Expression)) { IsSetting = read.IsSetting });
    }
}
