using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Build.Checking;

/// <summary>A URL on which a launch profile lets everybody expect the backend.</summary>
/// <param name="Url">The URL, or null where the server refuses the text.</param>
/// <param name="Fault">Why the server refuses it.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PromisedEndpoint(ListenUrl? Url, ListenUrlFault Fault, string Text, TextPlace Place)
{
    /// <summary>Whether the system picks the port, so that any port of the address keeps the promise.</summary>
    public bool IsDynamic => Url is { Port: 0 };

    public string Shown => Quoted.Url(Text);

    /// <summary>The profile's <c>applicationUrl</c>; without one the variable that <c>dotnet run</c> would fill from it.</summary>
    public static IReadOnlyList<PromisedEndpoint> Of(LaunchProfile profile)
        => (profile.ApplicationUrl ?? profile.Variable("ASPNETCORE_URLS")) is { } value
            ? ListenUrlList.Split(value.Text).Select(part => Read(part.Text, value.Part(part.Start, part.Text.Length))).Where(IsTcp).ToList()
            : [];

    /// <summary>Every address that has to accept a connection.</summary>
    public IReadOnlyList<IPEndPoint> Targets(bool hasIPv6Loopback)
    {
        if (Url is null || IsDynamic) return [];
        return Addresses(Url.Address, hasIPv6Loopback).Select(address => new IPEndPoint(address, Url.Port)).ToList();
    }

    /// <summary>Whether a listener is on the promised address, on whatever port.</summary>
    public bool IsOnAddress(IPAddress listener) => Url is not null && BindAddress.From(listener, dualStack: true).Serves(Url.Address);

    private List<IPAddress> Addresses(BindAddress promised, bool hasIPv6Loopback)
    {
        if (promised.Scope == BindScope.OneAddress || (promised.Scope == BindScope.Loopback && promised.Families != AddressFamilies.Both))
            return [IPAddress.TryParse(Url!.Host, out var one) ? one : IPAddress.Loopback];

        var addresses = new List<IPAddress>();
        if ((promised.Families & AddressFamilies.IPv4) != 0) addresses.Add(IPAddress.Loopback);
        if ((promised.Families & AddressFamilies.IPv6) != 0 && (hasIPv6Loopback || addresses.Count == 0)) addresses.Add(IPAddress.IPv6Loopback);
        return addresses;
    }

    private static PromisedEndpoint Read(string text, TextPlace place)
        => ListenUrl.TryParse(text, out var url, out var fault) ? new(url, fault, text, place) : new(null, fault, text, place);

    private static bool IsTcp(PromisedEndpoint promise) => promise.Url is not { IsTcp: false };
}
