using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>What the C# of a program says of its host.</summary>
/// <param name="Builder">The builder that makes the host.</param>
/// <param name="Statements">What it says in addition, in the order of execution.</param>
internal sealed record HostProgram(HostBuilderKind Builder, IReadOnlyList<HostStatement> Statements)
{
    /// <summary>A program of which nothing is known but that it is a web application.</summary>
    public static readonly HostProgram Unread = new(HostBuilderKind.WebApplication, []);

    /// <summary>Whether the builder gets the program's arguments; without them, <c>--urls</c> does nothing.</summary>
    public bool PassesArguments { get; init; } = true;

    /// <summary>Whether the server knows how to bind https: a slim or empty builder's does only after <c>UseKestrelHttpsConfiguration</c> or <c>UseKestrel</c>.</summary>
    public bool ConfiguresHttps { get; init; } = true;

    /// <summary>What stands in front of its endpoints.</summary>
    public HostMiddleware Middleware { get; init; } = HostMiddleware.None;

    /// <summary>Where the builder is made; without a path where nobody has read the code, or where it makes none.</summary>
    public TextPlace BuilderPlace { get; init; }

    /// <summary>Whether it hands configuration of its own to the host, which may say anything.</summary>
    public bool AddsConfiguration { get; init; }

    /// <summary>Whether it reads settings from places that no builder looks at, which may say anything; looked for when somebody asks.</summary>
    public Lazy<bool> AddsSources { get; init; } = new(static () => false);

    /// <summary>Where the code certainly hands the URLs of hosting to HTTP.sys; null where Kestrel serves, where nobody knows, and where prefixes of the code replace them.</summary>
    public TextPlace? HttpSys { get; init; }

    /// <summary>Whether the section <c>Kestrel</c> of the configuration reaches the server; an empty builder does not hand it over.</summary>
    public bool ReadsKestrelSection => Builder != HostBuilderKind.EmptyWebApplication;
}
