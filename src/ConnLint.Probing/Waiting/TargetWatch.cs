using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace ConnLint.Probing.Waiting;

/// <summary>One target with all its addresses.</summary>
internal sealed class TargetWatch(WaitTarget target, WaitContext context)
{
    private static readonly TimeSpan ResolveLimit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ResolvePause = TimeSpan.FromSeconds(1);

    private readonly EndpointCheck _check = EndpointCheck.Of(target, context.Options);
    private Task<IPAddress[]>? _resolving;
    private TimeSpan _resolveDue;
    private List<AddressWatch> _addresses = [];

    public WaitTarget Target => target;

    public IReadOnlyList<AddressWatch> Addresses => _addresses;

    /// <summary>Why the name has no address so far, or null.</summary>
    public string? Unresolved { get; private set; }

    /// <summary>As <see cref="Unresolved"/>, for a wait that is over: a resolver that has not answered by then counts, too.</summary>
    public string? NeverResolved => Unresolved ?? (IsName && _addresses.Count == 0 ? "the resolver did not answer in time" : null);

    /// <summary>When the target became what is waited for.</summary>
    public TimeSpan? DoneAt { get; private set; }

    /// <summary>The address that made it so; any one does, but only all of them can be closed.</summary>
    public AddressWatch? Answered => DoneAt is null || context.Options.IsInverted ? null : _addresses.Find(IsWanted);

    /// <summary>Whether every address was tried at least once, or there is none to try.</summary>
    public bool IsTried => _resolving is null && _addresses.TrueForAll(static address => address.Last is not null && !address.IsRunning);

    /// <summary>When there is something to do without being woken.</summary>
    public TimeSpan Due
    {
        get
        {
            if (DoneAt is not null) return TimeSpan.MaxValue;
            var due = IsName && _resolving is null ? _resolveDue : TimeSpan.MaxValue;
            foreach (var address in _addresses)
            {
                if (address.Due < due) due = address.Due;
            }

            return due;
        }
    }

    public void Advance(TimeSpan now, CancellationToken cancellationToken)
    {
        if (DoneAt is not null) return;
        Resolve(now, cancellationToken);
        var wanted = 0;
        foreach (var address in _addresses)
        {
            address.Advance(now, cancellationToken);
            if (IsWanted(address)) wanted++;
            if (wanted > 0 && !context.Options.IsInverted) break;
        }

        if (wanted > 0 && (wanted == _addresses.Count || !context.Options.IsInverted)) DoneAt = now;
    }

    private bool IsName => target.Kind != WaitKind.Unix && target.Address is null && !target.IsLocalhost;

    private bool IsWanted(AddressWatch address) => address.Last?.State == context.Wanted;

    private void Resolve(TimeSpan now, CancellationToken cancellationToken)
    {
        if (!IsName)
        {
            if (_addresses.Count == 0) _addresses = FixedEndPoints().ConvertAll(endPoint => new AddressWatch(endPoint, _check, context));
            return;
        }

        if (_resolving is { IsCompleted: true })
        {
            Take(_resolving);
            _resolving = null;
            _resolveDue = now + ResolvePause;
        }

        // Again and again: a container that starts anew has another address.
        if (_resolving is null && now >= _resolveDue) _resolving = LookUpAsync(cancellationToken);
    }

    private List<EndPoint> FixedEndPoints() => target switch
    {
        { Kind: WaitKind.Unix } => [new UnixDomainSocketEndPoint(target.Path)],
        { Address: { } address } => [new IPEndPoint(address, target.Port)],
        _ => [new IPEndPoint(IPAddress.Loopback, target.Port), new IPEndPoint(IPAddress.IPv6Loopback, target.Port)],
    };

    private async Task<IPAddress[]> LookUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(target.Host, cancellationToken).WaitAsync(ResolveLimit, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            context.Wake();
        }
    }

    private void Take(Task<IPAddress[]> looked)
    {
        try
        {
            var found = looked.GetAwaiter().GetResult();
            Unresolved = found.Length == 0 ? "it has no address" : null;
            _addresses = found.Distinct().Select(address => new IPEndPoint(address, target.Port))
                .Select(endPoint => _addresses.Find(known => known.EndPoint.Equals(endPoint)) ?? new AddressWatch(endPoint, _check, context)).ToList();
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException)
        {
            // What was resolved once stays: a resolver that is busy is no reason to forget it.
            if (_addresses.Count > 0) return;
            Unresolved = exception is SocketException { SocketErrorCode: var error } ? error.ToString() : "the resolver did not answer in time";
        }
    }
}
