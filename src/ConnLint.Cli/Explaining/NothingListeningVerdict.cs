using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8001: nobody holds the port. Says who should, or which endpoint was probably meant.</summary>
internal static class NothingListeningVerdict
{
    public static Verdict? TryDecide(Evidence evidence)
    {
        if (!IsRefusedByNobody(evidence)) return null;

        var (tail, fix) = !evidence.IsHere ? OfAnotherMachine(evidence)
            : Expected(evidence) is { } promise ? Promised(evidence, promise)
            : evidence.Services.FirstOrDefault(port => port.Published == evidence.Target.Port) is { } service ? OfService(service)
            : evidence.Services.FirstOrDefault(port => port.IsByImage && port.Inside == evidence.Target.Port) is { } image ? OfImage(image)
            : Nearest(evidence) is { } nearest ? Similar(nearest)
            : Unknown(evidence);
        var message = RuleCatalogue.NothingListening.Format(evidence.Target.Url, tail);
        return new Verdict(VerdictKind.NothingListening, RuleCatalogue.NothingListening, message, fix, ExitCode.Refused)
        {
            // A client with this URL among the repository's files would be found beside the promises that miss it.
            FoundEarlierBy = evidence.IsHere && evidence.Promises.Count > 0 && !evidence.Promised.Any() && evidence.Services.Count == 0 ? RuleCatalogue.NobodyListens : null,
        };
    }

    /// <summary>Whether nobody accepts where a client asks, and the system says so. Whatever it says of the other addresses: one that was asked has refused, or has no family here.</summary>
    public static bool IsRefusedByNobody(Evidence evidence)
        => evidence is { IsAccepted: false, ServingHolder: null } && evidence.Asked.All(static attempt => attempt.Outcome is ConnectOutcome.Refused or ConnectOutcome.Unreachable);

    /// <summary>The verdict where a rule shows in the repository why nobody listens: a guess at what was meant gives way to it, what is known does not.</summary>
    public static Verdict Because(EarlierFinding earlier, Verdict verdict, Evidence evidence)
    {
        var repair = $"repair {earlier.Place}: {earlier.Remedy}";
        if (evidence.Promised.Any() || evidence.Services.Any(port => port.Published == evidence.Target.Port)) return verdict with { Fix = $"{repair}; then {verdict.Fix}" };
        if (Nearest(evidence) is { Start: null } nearest && evidence.Others.Any(holder => holder.Port == nearest.Bind.Port && evidence.Promises.Any(holder.Runs))) return verdict with { Fix = $"{verdict.Fix}, or {repair}" };
        return verdict with { Message = RuleCatalogue.NothingListening.Format(evidence.Target.Url, $"; {earlier.Place} asks for it in vain ({earlier.Rule.Id})"), Fix = repair };
    }

    public static string? WhyNot(Evidence evidence)
        => evidence.ServingHolder is { } holder ? $"{OwnerTexts.Of(holder.Owner)} holds {HostTexts.Of(holder.Listener.EndPoint)}"
            : evidence.IsAccepted ? "somebody accepts the connection"
            : null;

    /// <summary>The promise of the port that suits best what was asked; null where no project promises it.</summary>
    public static ProjectPromise? Expected(Evidence evidence)
        => evidence.Promises
            .Where(promise => promise.Bind.Port == evidence.Target.Port)
            .OrderByDescending(promise => Serves(promise, evidence))
            .ThenByDescending(promise => promise.Bind.Scheme == evidence.Target.Scheme)
            .ThenByDescending(static promise => promise.IsDefault)
            .FirstOrDefault();

    private static bool Serves(ProjectPromise promise, Evidence evidence)
        => promise.Bind.Address is { } address && evidence.Resolved.Any(asked => address.Serves(BindAddress.From(asked, dualStack: false)));

    private static (string Tail, string Fix) Promised(Evidence evidence, ProjectPromise promise)
    {
        if (!Serves(promise, evidence))
            return ($"; {promise.Project} promises {HostTexts.Url(promise.Bind)} only ({promise.Source})", $"use {HostTexts.Url(promise.Bind)}, and {Start(promise)}");

        return ($"; {promise.Project} should ({promise.Source}): start it", Start(promise));
    }

    private static (string Tail, string Fix) Similar((Bind Bind, string Who, string? Start) nearest)
    {
        var url = HostTexts.Url(nearest.Bind);
        return ($"; the nearest endpoint is '{url}' of {nearest.Who}", nearest.Start is null ? "use " + url : $"use {url}, and {nearest.Start}");
    }

    private static (string Tail, string Fix) OfService(ServicePort port)
        => ($"; the container of '{port.Service}' should ({port.MappingPlace}): start it", "start it: docker compose up " + port.Service);

    // Nobody knows whether the client runs on the host or, as the database does, in a container.
    private static (string Tail, string Fix) OfImage(ServicePort port)
        => ($"; '{port.Service}' ({port.BoundBy}, {port.Place}) has that port inside its container, and does not publish it",
            $"add '{port.Inside}:{port.Inside}' to the ports of '{port.Service}', and start it: docker compose up {port.Service}; a client in a container of the same file uses {port.Service}:{port.Inside}");

    private static (string Tail, string Fix) OfAnotherMachine(Evidence evidence)
    {
        var machines = string.Join(" and ", evidence.Asked.Select(static attempt => HostTexts.Of(attempt.EndPoint.Address)));
        var here = (evidence.Target with { Host = "localhost" }).Url;
        return ($", says {machines}, which is another machine",
            $"start the backend there, let it listen on that address and not on localhost alone, and run 'connlint explain {here}' there; for a backend on this machine use {here}");
    }

    private static (string Tail, string Fix) Unknown(Evidence evidence)
        => ($", and no project below {evidence.Solution ?? "the current folder"} promises that port", "start the backend, or correct the port");

    private static (Bind Bind, string Who, string? Start)? Nearest(Evidence evidence)
    {
        if (!ClientUrl.TryParse(evidence.Target.Url, out var client)) return null;

        var published = evidence.Services.Select(port => (Port: port, Promised: Published(port))).Where(static one => one.Promised is not null).ToList();

        // What listens now comes first, so that it wins against an equally similar promise; .NET's default, which stands nowhere, is nobody's intention.
        var candidates = evidence.Others.Where(holder => IsOneDigitOff(client.Port, holder.Port) || evidence.Promises.Any(holder.Runs)).Select(holder => LiveBind(evidence, holder))
            .Concat(evidence.Promises.Where(static promise => promise.Place.Length > 0).Select(Promised))
            .Concat(published.Select(static one => one.Promised!)).ToList();
        if (NearestListener.To(client, candidates) is not { } bind || IsFar(client.Port, bind)) return null;
        if (published.Find(one => ReferenceEquals(one.Promised!.Bind, bind)).Port is { } service) return (bind, $"the container of '{service.Service}' ({service.MappingPlace})", "start it: docker compose up " + service.Service);
        if (evidence.Others.FirstOrDefault(holder => holder.Port == bind.Port) is { } live) return (bind, OwnerTexts.Of(live.Owner) + ", which listens now", null);

        var promise = evidence.Promises.First(promise => ReferenceEquals(promise.Bind, bind));
        return (bind, $"{promise.Project} ({promise.Source})", Start(promise));
    }

    // Who asks for the port of a database or a broker means that, and no program with quite another number.
    private static bool IsFar(int port, Bind bind) => KnownPorts.IsInfrastructure(port) && !IsOneDigitOff(port, bind.Port!.Value);

    private static bool IsOneDigitOff(int left, int right) => NearestListener.Edits(left.ToString(CultureInfo.InvariantCulture), right.ToString(CultureInfo.InvariantCulture)) <= 1;

    private static PromisedBind LiveBind(Evidence evidence, Holder holder)
    {
        var text = HostTexts.Url(evidence.Target.Scheme, holder.Listener.EndPoint);
        var address = BindAddress.From(holder.Listener.EndPoint.Address, dualStack: holder.Listener.IsDualStack != false);
        var shown = address.Scope == BindScope.Any ? BindAddress.Localhost : address;
        return new PromisedBind("live", true, new Bind(UrlSource.Default, "listener", text, evidence.Target.Scheme, shown, holder.Port, default));
    }

    private static PromisedBind? Published(ServicePort port)
    {
        if (port.Published is not { } published) return null;
        var text = string.Format(CultureInfo.InvariantCulture, "http://localhost:{0}", published);
        return new PromisedBind("compose:" + port.Service, false, new Bind(UrlSource.PublishedPort, "ports", text, "http", BindAddress.Localhost, published, default));
    }

    private static PromisedBind Promised(ProjectPromise promise) => new(promise.Context, promise.IsDefault, promise.Bind);

    /// <summary>What to do to start a project so that it keeps a promise.</summary>
    public static string Start(ProjectPromise promise) => promise switch
    {
        { Command: { } command } => "start it: " + command,
        _ when promise.Context.EndsWith("IIS Express", StringComparison.Ordinal) => "start it: with IIS Express in Visual Studio",
        _ => $"start {promise.Project} with the profile that says so",
    };
}
