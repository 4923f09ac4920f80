using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Why a setting loses.</summary>
internal enum LossReason
{
    /// <summary>Kestrel endpoints are configured, so that the server drops the URLs that hosting hands to it.</summary>
    EndpointsWin,

    /// <summary><c>preferHostingUrls</c> is set, so that the server drops the Kestrel endpoints.</summary>
    UrlsPreferred,

    /// <summary>A stronger source sets URLs.</summary>
    OtherUrls,

    /// <summary>Ports are looked at only where there are no URLs.</summary>
    UrlsBeatPorts,

    /// <summary>A stronger layer sets another URL for the same Kestrel endpoint.</summary>
    SameEndpoint,

    /// <summary>The program's builder does not look there.</summary>
    NotRead,
}

/// <summary>A setting that says where to listen, and that something stronger overrides.</summary>
/// <param name="Loser">The setting.</param>
/// <param name="Winner">What overrides it, or is bound instead.</param>
/// <param name="Reason">How.</param>
internal sealed record LostSetting(Bind Loser, Bind Winner, LossReason Reason);
