using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Cli.Solutions;
using ConnLint.Probing.Containers;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>Looks for containers where they can matter: what compose files say, and what the engine says that runs.</summary>
internal sealed class ContainerLook(List<Gap> gaps)
{
    public async Task<Evidence> AddToAsync(Evidence evidence, FoundPromises found, CancellationToken cancellationToken)
    {
        if (!Matters(evidence)) return evidence;

        evidence = AddServices(evidence, found);
        var isDescribed = evidence.Services.Any(port => port.Inside == evidence.Target.Port || port.Published == evidence.Target.Port);
        if (ContainerEngine.Socket(Environment.GetEnvironmentVariable, File.Exists) is not { } socket)
        {
            if (isDescribed) gaps.Add(new Gap("The containers that run now", "there is no socket of a container engine that this user could ask"));
            return evidence;
        }

        var (containers, error) = await ContainerEngine.AskAsync(socket, cancellationToken).ConfigureAwait(false);
        if (error is not null && isDescribed) gaps.Add(new Gap("The containers that run now", error));
        return evidence with { Containers = containers };
    }

    /// <summary>What compose files say alone: the name of a service explains a name that does not resolve.</summary>
    public Evidence AddServices(Evidence evidence, FoundPromises found)
    {
        if (!found.HasCompose) return evidence;

        var (ports, unread) = ServicePorts.Below(found.Root);
        gaps.AddRange(unread.Except(found.Gaps));
        return evidence with { Services = ports };
    }

    /// <summary>Whether containers can matter: a project that promises the port, and a program that holds it, explain a refusal without any.</summary>
    public static bool Matters(Evidence evidence) => evidence.IsAccepted
        ? evidence.Pasted?.Kind == SymptomKind.Closed || evidence.Spoken is { Protocol: SpokenProtocol.Unknown }
        : evidence.Holders.Count == 0 && !evidence.Promised.Any();
}
