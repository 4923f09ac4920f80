using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Probing.Backends;

/// <summary>What the backend's output proves. Lines arrive on another thread.</summary>
internal sealed class BackendOutput
{
    private const string BoundMark = "Now listening on: ";
    private const int MaxBound = 50;

    private readonly object _gate = new();
    private readonly List<string> _bound = [];
    private ExitCause? _cause;
    private ExceptionText? _exception;
    private Override _override;
    private bool _hasStarted;

    /// <summary>Whether the host says that all its servers have bound, or the hook that one has bound elsewhere.</summary>
    public bool HasStarted { get { lock (_gate) return _hasStarted; } }

    /// <summary>Which setting beat another, where the server says so.</summary>
    public Override Override { get { lock (_gate) return _override; } }

    /// <summary>The most telling reason for an exit so far.</summary>
    public ExitCause? Cause { get { lock (_gate) return _cause; } }

    /// <summary>The last exception that was written, which is the one that ended the program where it says so.</summary>
    public ExceptionText? LastException { get { lock (_gate) return _exception; } }

    /// <summary>The addresses that the server says it listens on; <c>localhost</c> as its IPv4 address, as one family may be missing.</summary>
    public IReadOnlyList<IPEndPoint> Bound
    {
        get
        {
            lock (_gate) return _bound.Select(EndPointOf).OfType<IPEndPoint>().ToList();
        }
    }

    public void Observe(string line)
    {
        lock (_gate)
        {
            var bound = line.IndexOf(BoundMark, StringComparison.Ordinal);
            if (bound >= 0 && _bound.Count < MaxBound) _bound.Add(UrlAt(line, bound + BoundMark.Length));
            if (Contains(line, "Application started.") || Contains(line, "CONN7007: ")) _hasStarted = true;
            if (Contains(line, "Overriding address(es)")) _override = Override.KestrelEndpoints;
            if (Contains(line, "Overriding endpoints") && Contains(line, "PreferHostingUrls")) _override = Override.PreferredUrls;
            if (ExitCause.In(line) is { } cause && cause.Beats(_cause)) _cause = cause;
            if (ExceptionText.Begin(line) is { } exception) _exception = exception;
            else _exception?.Continue(line);
        }
    }

    private static bool Contains(string line, string mark) => line.IndexOf(mark, StringComparison.Ordinal) >= 0;

    // A JSON logger closes the message and goes on behind the URL.
    private static string UrlAt(string line, int start)
    {
        var end = line.IndexOfAny([' ', '"', '\'', ',', '}'], start);
        return line.Substring(start, (end < 0 ? line.Length : end) - start);
    }

    private static IPEndPoint? EndPointOf(string text)
    {
        if (!ListenUrl.TryParse(text, out var url, out _) || !url.IsTcp) return null;
        if (IPAddress.TryParse(url.Host, out var address)) return new IPEndPoint(address, url.Port);
        return new IPEndPoint(url.Address.Scope == BindScope.Any ? IPAddress.IPv6Any : IPAddress.Loopback, url.Port);
    }
}

/// <summary>Which of two contradicting settings the server says it follows.</summary>
internal enum Override
{
    None,

    /// <summary>Kestrel's own endpoints, from code or configuration, beat every URL.</summary>
    KestrelEndpoints,

    /// <summary><c>PreferHostingUrls</c> lets URLs beat Kestrel's own endpoints.</summary>
    PreferredUrls,
}
