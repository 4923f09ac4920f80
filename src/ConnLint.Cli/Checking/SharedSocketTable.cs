using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using ConnLint.Probing.Sockets;

namespace ConnLint.Cli.Checking;

/// <summary>One reading of the system's sockets and processes for all endpoints: its owners cost more than all attempts to connect.</summary>
internal sealed class SharedReading
{
    private readonly SocketTable _table;
    private readonly Lazy<IReadOnlyList<Listener>> _listeners;
    private readonly ConcurrentDictionary<int, ProcessDescription?> _processes = new();

    public SharedReading(SocketTable table)
    {
        _table = table;
        _listeners = new Lazy<IReadOnlyList<Listener>>(table.Listeners);
    }

    public string? Limitation => _table.Limitation;

    public IReadOnlyList<Listener> First() => _listeners.Value;

    public IReadOnlyList<Listener> Again()
    {
        lock (_table) return _table.Listeners();
    }

    public ProcessDescription? Describe(int processId) => _processes.GetOrAdd(processId, _table.Describe);
}

/// <summary>The table as one endpoint sees it: who looks a second time, because attempts and table disagree, gets a new reading.</summary>
internal sealed class SharedSocketTable(SharedReading reading) : SocketTable
{
    private bool _isSecond;

    public override IReadOnlyList<Listener> Listeners()
    {
        var listeners = _isSecond ? reading.Again() : reading.First();
        _isSecond = true;
        Limitation = reading.Limitation;
        return listeners;
    }

    public override ProcessDescription? Describe(int processId) => reading.Describe(processId);
}
