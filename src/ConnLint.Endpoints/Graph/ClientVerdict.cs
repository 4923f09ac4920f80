using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>What becomes of a connection.</summary>
internal enum ClientOutcome
{
    /// <summary>Somebody serves it.</summary>
    Served,

    /// <summary>Its host is another machine, or a value that decides is known only at run time.</summary>
    Unknown,

    /// <summary>The port is served with the other scheme.</summary>
    OtherScheme,

    /// <summary>The port is served on the other address family.</summary>
    OtherFamily,

    /// <summary>The port is served on another interface only.</summary>
    OtherInterface,

    /// <summary>A service's name or port is used on the wrong side of a port mapping.</summary>
    OtherSideOfMapping,

    /// <summary>Nobody listens there.</summary>
    Nobody,
}

/// <summary>Why a listener is the one that was probably meant.</summary>
internal enum NearnessReason
{
    None,

    /// <summary>The port is the host's side of its mapping, or the container's.</summary>
    OtherSideOfMapping,

    /// <summary>A name in the client's key or path is the project's, or the file of requests lies in its folder.</summary>
    SameName,

    /// <summary>One digit is missing, too many, wrong, or two are swapped.</summary>
    OneDigitOff,

    /// <summary>It is the most similar port.</summary>
    Similar,
}

/// <summary>A client joined to the listeners.</summary>
/// <param name="Client">The client.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Listeners">Those that serve it, or that hold its port otherwise.</param>
/// <param name="Nearest">Where nobody serves it: the listener that was probably meant.</param>
/// <param name="Reason">Why that one.</param>
internal sealed record ClientVerdict(RepositoryClient Client, ClientOutcome Outcome, IReadOnlyList<Listener> Listeners, Listener? Nearest, NearnessReason Reason);
