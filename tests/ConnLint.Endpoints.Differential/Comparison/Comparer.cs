using System;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Threading;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Differential.Real;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Starts cases and asks the model about the same.</summary>
internal sealed partial class Comparer(HostProcess host, IPrediction model)
{
    private const int Attempts = 4;
    private const int FirstPortOfUsers = 1024;
    private const string NoRight = "a low port that this user may not bind, or that somebody else has";

    private readonly FreePorts _ports = new();

    public Verdict Compare(Case one)
    {
        for (var attempt = 1; ; attempt++)
        {
            var verdict = Start(one);
            if (attempt == Attempts || !IsInTheWay(verdict)) return verdict;
            Thread.Sleep(TimeSpan.FromMilliseconds(100 * attempt));
        }
    }

    private Verdict Start(Case one)
    {
        var ports = _ports.Take();
        var real = one.WithPorts(ports);
        var answer = host.Start(real);
        return new(one, ports, answer, RealOutcome.Of(answer, real), model.Predict(real), Obstacle(answer));
    }

    // Whoever had the port may have given it back already: then only another start tells.
    private static bool IsInTheWay(Verdict verdict)
        => verdict.Skipped != NoRight && (verdict.Skipped is not null || (verdict.Fault is not null && verdict.Answer.Throws is { } fault && FailedToBind().IsMatch(fault)));

    // A port of the case itself is free again as soon as its start has failed; one that is not belongs to somebody else.
    private static string? Obstacle(Answer answer)
    {
        if (answer.Throws is null) return null;
        if (answer.Throws == "Permission denied") return NoRight;
        var match = FailedToBind().Match(answer.Throws);
        if (!match.Success) return null;
        var port = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
        if (FreePorts.IsFree(port)) return null;
        return port < FirstPortOfUsers ? NoRight : $"somebody else has port {port}";
    }

    [GeneratedRegex(@"^Failed to bind to address \S+:(?<port>\d+)(?:: address already in use)?\.$")]
    private static partial Regex FailedToBind();
}
