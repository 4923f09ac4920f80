using System.Linq;
using ConnLint.Cli.Explaining.Pasted;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8008: the backend is in a container, and the port that was asked is one inside it, or is published to one on which nothing listens.</summary>
internal static class ContainerNotPublishedVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!evidence.IsHere) return null;
        if (evidence.IsAccepted) return LeadsNowhere(evidence);
        if (evidence.Holders.Count > 0 || evidence.Promised.Any()) return null;
        return Running(evidence) ?? Described(evidence);
    }

    public static string? WhyNot(Evidence evidence)
    {
        if (evidence.IsAccepted || evidence.Services.FirstOrDefault(port => port.Published == evidence.Target.Port) is not { } published) return null;
        return $"{published.MappingPlace} publishes port {evidence.Target.Port} for '{published.Service}'";
    }

    // The engine says what runs now, which wins over what files say.
    private static Verdict? Running(Evidence evidence)
    {
        foreach (var container in evidence.Containers)
        {
            foreach (var (inside, published) in container.Ports)
            {
                if (inside != evidence.Target.Port) continue;
                var name = container.Service is { } service ? $"the container '{container.Name}' of the service '{service}'" : $"the container '{container.Name}'";
                if (published is { } host) return Of(evidence, $"{inside} is a port inside {name}, published on {host}", "use " + At(evidence, host));
                return Of(evidence, $"{inside} is a port inside {name}, and is not published", $"publish it: '-p {inside}:{inside}', or '{inside}:{inside}' in the ports of the service");
            }
        }

        return null;
    }

    private static Verdict? Described(Evidence evidence)
    {
        // Whatever says where it is published decides; a container that is only described may not even run.
        if (evidence.Services.Any(port => port.Published == evidence.Target.Port)) return null;
        if (evidence.Services.Where(port => port.Inside == evidence.Target.Port && !port.IsByImage).MaxBy(static port => port.Published is not null) is not { } found) return null;

        var start = evidence.Containers.Any(container => container.Service == found.Service) ? "" : $", and start it: docker compose up {found.Service}";
        var inside = $"{found.Inside} is the port inside the container of '{found.Service}'" + (found.BoundBy.Length == 0 ? "" : $" ({found.BoundBy})");
        if (found is { Published: { } host, IsBound: false, BoundInstead: { } open })
            return Of(evidence, $"{inside}, published on {host} ({found.MappingPlace}), which the program does not bind", $"{Mapping(found, open)}, use {At(evidence, host)}{start}") with { FoundEarlierBy = Missed(found) };
        if (found.Published is { } published) return Of(evidence, $"{found.Inside} is the port inside the container of '{found.Service}', published on {published} ({found.MappingPlace})", $"use {At(evidence, published)}{start}");

        // A mapping that misses the port is the one to correct.
        var missing = evidence.Services.FirstOrDefault(port => port.Service == found.Service && port.Published is not null && port.BoundInstead == found.Inside);
        return missing is null
            ? Of(evidence, $"{inside}, and {found.Place} does not publish it", $"add '{found.Inside}:{found.Inside}' to the ports of '{found.Service}'{start}")
            : Of(evidence, $"{inside}, and {missing.MappingPlace} publishes {missing.Inside} instead", $"{Mapping(missing, found.Inside)}, use {At(evidence, missing.Published!.Value)}{start}") with { FoundEarlierBy = Missed(missing) };
    }

    // Since .NET 8 the images' port is 8080, and the move from 80 has a rule of its own.
    private static Rule Missed(ServicePort port) => port is { Inside: 80, BoundInstead: 8080 } ? RuleCatalogue.ImagePortChanged : RuleCatalogue.PublishedPortNotBound;

    private static string Mapping(ServicePort port, int inside) => $"write '{port.Published}:{inside}' in {port.MappingPlace}";

    // The engine accepts in the name of the container, and closes when nobody in it takes the connection.
    private static Verdict? LeadsNowhere(Evidence evidence)
    {
        var isClosed = evidence.Pasted?.Kind == SymptomKind.Closed || evidence.Spoken is { Protocol: SpokenProtocol.Unknown };
        if (!isClosed || evidence.ServingHolder is { Owner: { } owner } && !Forwarders.PublishesContainers(owner.Program)) return null;
        if (evidence.Services.FirstOrDefault(port => port.Published == evidence.Target.Port && (port.IsBound == false || port.IsLoopback)) is not { } port) return null;

        var why = port.IsLoopback ? $"where the program binds the container's loopback interface alone ({port.BoundBy})" : "which the program does not bind";
        var fix = port.IsLoopback ? $"let it listen on every interface of the container: http://+:{port.Inside}"
            : port.BoundInstead is { } open ? Mapping(port, open)
            : $"let the program listen on port {port.Inside} of every interface";
        return Of(evidence, $"{port.MappingPlace} publishes it to port {port.Inside} of the container of '{port.Service}', {why}", fix) with
        {
            FoundEarlierBy = port.IsLoopback ? RuleCatalogue.LoopbackInContainer : Missed(port),
        };
    }

    private static string At(Evidence evidence, int port) => (evidence.Target with { Port = port }).Url;

    private static Verdict Of(Evidence evidence, string what, string fix)
    {
        var message = RuleCatalogue.ContainerNotPublished.Format(evidence.Target.Url, what, fix);
        return new Verdict(VerdictKind.ContainerNotPublished, RuleCatalogue.ContainerNotPublished, message, fix, ExitCode.Refused);
    }
}
