using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings;

/// <summary>A rule that judges one endpoint by itself: in C# the analyzer shows each call's endpoints to all of these.</summary>
/// <param name="Rule">The cause.</param>
/// <param name="Of">What is wrong with a known endpoint, or null.</param>
/// <param name="Servers">Whose endpoints it concerns.</param>
internal sealed record EndpointRule(Rule Rule, Func<Bind, Finding?> Of, EndpointServers Servers)
{
    /// <summary>Whether it is silent about code that runs only outside Development.</summary>
    public bool OnlyInDevelopment { get; init; }

    /// <summary>Whether it is silent about programs that may run on HTTP.sys, which heeds names and exists on Windows alone.</summary>
    public bool NotOnHttpSys { get; init; }

    /// <summary>Whether what it finds fails in a project of tests, too.</summary>
    public bool InTests { get; init; }

    /// <summary>Whether it is silent about projects that run in a container.</summary>
    public bool NotInContainers { get; init; }
}

/// <summary>Who listens.</summary>
internal enum EndpointServers
{
    /// <summary>Any server, sockets of the program's own included.</summary>
    All,

    /// <summary>A server that browsers may ask.</summary>
    Http,

    /// <summary>The server of the ASP.NET Core host.</summary>
    Host,
}

/// <summary>Every rule that judges one endpoint by itself, by id.</summary>
internal static class EndpointRules
{
    public static readonly IReadOnlyList<EndpointRule> All =
    [
        new(RuleCatalogue.HostNameBindsAllInterfaces, HostNameBindsAllInterfaces.Of, EndpointServers.Host) { NotOnHttpSys = true },
        new(RuleCatalogue.AddressNotLocal, AddressNotLocal.Of, EndpointServers.All) { OnlyInDevelopment = true },
        new(RuleCatalogue.BrowserBlockedPort, BrowserBlockedPort.Of, EndpointServers.Http) { InTests = true },
        new(RuleCatalogue.PrivilegedPort, PrivilegedPort.Of, EndpointServers.All) { NotInContainers = true, NotOnHttpSys = true },
        new(RuleCatalogue.AirPlayPort, AirPlayPort.Of, EndpointServers.All) { OnlyInDevelopment = true, NotInContainers = true, NotOnHttpSys = true },
        new(RuleCatalogue.DynamicRangePort, DynamicRangePort.Of, EndpointServers.All),
    ];
}
