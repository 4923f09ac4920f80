using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;

namespace ConnLint.Build.Checking;

/// <summary>On which addresses an endpoint has to accept connections.</summary>
internal enum PromisedFamilies
{
    /// <summary>On every address that the host of the URL stands for: two for <c>localhost</c>.</summary>
    AsWritten,

    /// <summary>On one of them, whichever.</summary>
    Any,

    IPv4,

    IPv6,

    /// <summary>On both, even where this machine has no IPv6 loopback address.</summary>
    Both,
}

/// <summary>What a GET has to be answered with.</summary>
/// <param name="Path">The path with its query; the query is sent but never shown.</param>
/// <param name="Status">The statuses that will do.</param>
internal sealed record ExpectedAnswer(string Path, StatusRanges Status);

/// <summary>A URL on which everybody may expect the backend: of its launch profile, or of a <c>ConnLintExpect</c> item.</summary>
/// <param name="Url">The URL, or null where the server refuses the text.</param>
/// <param name="Fault">Why the server refuses it.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PromisedEndpoint(ListenUrl? Url, ListenUrlFault Fault, string Text, TextPlace Place)
{
    public PromisedFamilies Families { get; init; }

    /// <summary>The answer that is asked for, or null where an accepted connection is enough.</summary>
    public ExpectedAnswer? Answer { get; init; }

    /// <summary>Whether a <c>ConnLintExpect</c> item promises it, and not the launch profile.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether the system picks the port, so that any port of the address keeps the promise.</summary>
    public bool IsDynamic => Url is { Port: 0 };

    public string Shown => Quoted.Url(Answer is null ? Text : Text.TrimEnd('/') + Answer.Path);

    /// <summary>The profile's <c>applicationUrl</c>; without one the variable that <c>dotnet run</c> would fill from it.</summary>
    public static IReadOnlyList<PromisedEndpoint> Of(LaunchProfile profile)
        => (profile.ApplicationUrl ?? profile.Variable("ASPNETCORE_URLS")) is { } value
            ? ListenUrlList.Split(value.Text).Select(part => Read(part.Text, value.Part(part.Start, part.Text.Length))).Where(IsTcp).ToList()
            : [];

    /// <summary>Every address that has to accept a connection, or one of which has to, where any will do.</summary>
    public IReadOnlyList<IPEndPoint> Targets(bool hasIPv6Loopback)
    {
        if (Url is null || IsDynamic) return [];
        return Addresses(Url.Address, hasIPv6Loopback).Select(address => new IPEndPoint(address, Url.Port)).ToList();
    }

    /// <summary>Whether a listener is on the promised address, on whatever port.</summary>
    public bool IsOnAddress(IPAddress listener) => Url is not null && BindAddress.From(listener, dualStack: true).Serves(Url.Address);

    /// <summary>Whether two promises speak of the same scheme, host and port.</summary>
    public bool IsSameAs(PromisedEndpoint other)
        => Url is not null && other.Url is not null && Url.Scheme == other.Url.Scheme && Url.Port == other.Url.Port && Url.Address.Equals(other.Url.Address);

    private List<IPAddress> Addresses(BindAddress promised, bool hasIPv6Loopback)
    {
        if (promised.Scope == BindScope.OneAddress || (promised.Scope == BindScope.Loopback && promised.Families != AddressFamilies.Both))
            return [IPAddress.TryParse(Url!.Host, out var one) ? one : IPAddress.Loopback];

        var wanted = promised.Families & Families switch
        {
            PromisedFamilies.IPv4 => AddressFamilies.IPv4,
            PromisedFamilies.IPv6 => AddressFamilies.IPv6,
            _ => AddressFamilies.Both,
        };
        var addresses = new List<IPAddress>();
        if ((wanted & AddressFamilies.IPv4) != 0) addresses.Add(IPAddress.Loopback);
        if ((wanted & AddressFamilies.IPv6) != 0 && (hasIPv6Loopback || addresses.Count == 0 || Families == PromisedFamilies.Both))
            addresses.Add(IPAddress.IPv6Loopback);
        return addresses;
    }

    private static PromisedEndpoint Read(string text, TextPlace place)
        => ListenUrl.TryParse(text, out var url, out var fault) ? new(url, fault, text, place) : new(null, fault, text, place);

    private static bool IsTcp(PromisedEndpoint promise) => promise.Url is not { IsTcp: false };
}
