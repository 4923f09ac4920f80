using System.Linq;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Protocols;

namespace ConnLint.Cli.Explaining;

/// <summary>CONN8006: somebody answers where the client asks, but in another protocol.</summary>
internal static class WrongProtocolVerdict
{
    private const string Http2Client = "let the client speak HTTP/2 with prior knowledge, as gRPC does, or give HTTP/1.1 an endpoint of its own: browsers never speak HTTP/2 in clear text";

    public static Verdict? TryDecide(Evidence evidence)
    {
        if (evidence.Spoken is not { } spoken) return null;

        var target = evidence.Target;
        var isTls = target.Scheme == "https";
        (string Speaks, string Fix)? found = spoken.Protocol switch
        {
            SpokenProtocol.Tls when !isTls => ("TLS", "use " + Url(target, "https")),
            SpokenProtocol.Http1 when isTls => ("HTTP/1.1 in clear text", "use " + Url(target, "http") + ", or bind an https endpoint with a certificate"),
            SpokenProtocol.Http2Only when isTls => ("HTTP/2 in clear text", "use " + Url(target, "http") + "; " + Http2Client),
            SpokenProtocol.Http2Only => ("HTTP/2 in clear text and nothing else", Http2Client),
            SpokenProtocol.Other => (spoken.Name is { } name ? "the protocol of " + name : $"something else ('{spoken.Banner}')", "use a client of that protocol, or the port of the backend that was meant"),
            _ => null,
        };
        if (found is not { } wrong) return null;

        var owners = evidence.Holders.Select(static holder => OwnerTexts.Of(holder.Owner)).DefaultIfEmpty(OwnerTexts.Of(null)).Distinct();
        var message = RuleCatalogue.WrongProtocol.Format(
            target.Url, isTls ? "TLS" : "HTTP/1.1 in clear text", target.Port, string.Join(" and ", owners), wrong.Speaks, wrong.Fix);
        return new Verdict(VerdictKind.WrongProtocol, RuleCatalogue.WrongProtocol, message, wrong.Fix, ExitCode.Refused)
        {
            FoundEarlierBy = evidence.Promised.Any() && evidence.Promised.All(promise => promise.Bind.Scheme is { } scheme && scheme != target.Scheme) ? RuleCatalogue.SchemeMismatch : null,
        };
    }

    public static string? WhyNot(Evidence evidence) => evidence.Spoken?.Protocol switch
    {
        SpokenProtocol.Tls => "what answers speaks TLS, as asked",
        SpokenProtocol.Http1 => "what answers speaks HTTP/1.1, as asked",
        _ => null,
    };

    private static string Url(Target target, string scheme) => (target with { Scheme = scheme }).Url;
}
