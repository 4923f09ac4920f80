using System;
using System.Net;
using System.Net.Sockets;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Waiting;

/// <summary>
/// Asks one loopback address whether anybody listens, without a thread switch, an allocation or an exception: what makes a pause of a few
/// milliseconds between two attempts cheap.
/// </summary>
internal abstract class Knock : IDisposable
{
    /// <summary>The pause for which a knock is cheap enough.</summary>
    public abstract TimeSpan Pause { get; }

    public static Knock OfThisSystem(TimeProvider time) => OperatingSystem.IsLinux() ? new LinuxKnock(time) : new NoKnock();

    /// <summary>The result, or null where only a real attempt can tell.</summary>
    public abstract ConnectResult? At(IPEndPoint endPoint);

    public abstract void Dispose();
}

/// <summary>Accepts at once without looking: with it everything that happens after an answer can be gone through before there is one.</summary>
internal sealed class RehearsedKnock : Knock
{
    public override TimeSpan Pause => TimeSpan.Zero;

    public override ConnectResult? At(IPEndPoint endPoint) => new(endPoint, ConnectOutcome.Accepted, SocketError.Success);

    public override void Dispose()
    {
    }
}

/// <summary>Other systems: every attempt is a real one, so there are fewer.</summary>
internal sealed class NoKnock : Knock
{
    public override TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(15);

    public override ConnectResult? At(IPEndPoint endPoint) => null;

    public override void Dispose()
    {
    }
}
