using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>What the C# of a program puts in front of its endpoints, as far as that decides which of them a client can use.</summary>
/// <param name="Redirections">Its calls of <c>UseHttpsRedirection</c>, in the order of the source.</param>
/// <param name="HttpsPort">The port that it sets for them (<c>HttpsRedirectionOptions.HttpsPort</c>); a hole where that is computed.</param>
/// <param name="ForwardsHeaders">Whether it takes scheme and host from a proxy (<c>UseForwardedHeaders</c>).</param>
/// <param name="GrpcServices">Where it maps gRPC services (<c>MapGrpcService</c>).</param>
/// <param name="TranslatesGrpc">Whether its gRPC services can be called over HTTP/1.1: gRPC-Web, JSON transcoding.</param>
internal sealed record HostMiddleware(
    IReadOnlyList<HttpsRedirection> Redirections, SettingValue? HttpsPort, bool ForwardsHeaders, IReadOnlyList<TextPlace> GrpcServices, bool TranslatesGrpc)
{
    public static readonly HostMiddleware None = new([], null, false, [], false);
}

/// <summary>A call of <c>UseHttpsRedirection</c>.</summary>
/// <param name="Place">The method's name.</param>
/// <param name="Guard">Where it is made.</param>
internal sealed record HttpsRedirection(TextPlace Place, CallGuard Guard);

/// <summary>In which starts of the program a call is made.</summary>
internal enum CallGuard
{
    /// <summary>In all of them.</summary>
    Always,

    /// <summary>Only where the environment is not Development.</summary>
    OutsideDevelopment,

    /// <summary>Where a condition says so that is not read.</summary>
    Unknown,
}
