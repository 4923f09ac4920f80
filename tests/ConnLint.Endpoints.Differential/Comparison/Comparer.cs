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

    private readonly FreePorts _ports = new();

    public Verdict Compare(Case one)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ports = _ports.Take();
            var real = one.WithPorts(ports);
            var answer = host.Start(real);
            var skipped = Obstacle(answer);
            if (skipped is null || attempt == Attempts) return new(one, ports, answer, RealOutcome.Of(answer, real), model.Predict(real), skipped);
            Thread.Sleep(TimeSpan.FromMilliseconds(100 * attempt));
        }
    }

    // A port of the case itself is free again as soon as its start has failed; one that is not belongs to somebody else.
    private static string? Obstacle(Answer answer)
    {
        if (answer.Throws is "Permission denied") return "no right to bind a low port";
        if (answer.Throws is null || !AddressInUse().IsMatch(answer.Throws)) return null;
        var port = int.Parse(AddressInUse().Match(answer.Throws).Groups["port"].Value, CultureInfo.InvariantCulture);
        return FreePorts.IsFree(port) ? null : $"somebody else has port {port}";
    }

    [GeneratedRegex(@":(?<port>\d+): address already in use")]
    private static partial Regex AddressInUse();
}
