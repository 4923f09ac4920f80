using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Analyzers.Rules.Ports;

/// <summary>Hands out ports that nothing in the solution claims, each once, so that fixing everything at once collides no more than fixing one by one.</summary>
internal sealed class FreePorts
{
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<TextPlace, string?> _replacements = [];
    private readonly SolutionSummary _solution;

    public FreePorts(IEnumerable<PromisedBind> own, SolutionSummary solution)
    {
        _solution = solution;
        foreach (var promised in own) Take(promised);
        foreach (var project in solution.Projects)
        {
            foreach (var promised in project.Binds) Take(promised);
        }
    }

    /// <summary>What stands at a place with its port exchanged for the next free one; null where the port is not written there.</summary>
    public string? Replacement(TextPlace place, string written, int port)
    {
        if (!_replacements.TryGetValue(place, out var replacement)) _replacements.Add(place, replacement = WithNextFree(written, port));
        return replacement;
    }

    private string? WithNextFree(string written, int port)
    {
        var digits = port.ToString(CultureInfo.InvariantCulture);
        var at = written == digits ? 0 : written.LastIndexOf(":" + digits, StringComparison.Ordinal) + 1;
        if (at == 0 && written != digits) return null;

        do port++;
        while (port <= 65535 && (_taken.Contains(port) || _solution.Mentions(port) || !_solution.Tells(port) || KnownPorts.IsInfrastructure(port)));
        if (port > 65535) return null;

        _taken.Add(port);
        return written.Substring(0, at) + port.ToString(CultureInfo.InvariantCulture) + written.Substring(at + digits.Length);
    }

    private void Take(PromisedBind promised)
    {
        if (promised.Bind.Port is { } port) _taken.Add(port);
    }
}
