using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace ConnLint.Probing.Processes;

/// <summary>What the supervisor has said so far, readable from any thread.</summary>
/// <param name="observe">Takes every line; of a very long one the beginning.</param>
/// <param name="forward">Takes everything as it comes: a line or a piece of one, whether it is from standard error, and whether the line ends with it.</param>
internal sealed class SupervisorReport(Action<string> observe, Action<string, bool, bool>? forward = null) : IDisposable
{
    private const int MaxHookLines = 100;

    private readonly object _gate = new();
    private readonly ManualResetEvent _ended = new(initialState: false);
    private readonly List<string> _hookLines = [];
    private readonly OutputTail _tail = new();
    private readonly OutputTail _complaints = new();
    private SupervisedState _state;
    private int? _processId;
    private int? _exitCode;
    private string? _failure;
    private bool _interrupted;

    // The beginnings of long lines.
    private string? _output;
    private string? _error;

    public SupervisedState State => Get(ref _state);

    public int? ProcessId => Get(ref _processId);

    public int? ExitCode => Get(ref _exitCode);

    /// <summary>Why nothing could be started.</summary>
    public string? Failure => Get(ref _failure);

    /// <summary>Whether Ctrl+C or the like arrived, so that an exit is no wonder.</summary>
    public bool IsInterrupted => Get(ref _interrupted);

    /// <summary>Whether the supervisor ended without having seen the program's end.</summary>
    public bool IsAbandoned => State == SupervisedState.Failed && ProcessId is not null;

    /// <summary>Set when the program has ended or could not be started.</summary>
    public WaitHandle Ended => _ended;

    /// <summary>What the startup hook inside the program, or inside what it started, has said: <c>APPLICATION TAB KIND TAB TEXT</c>.</summary>
    public IReadOnlyList<string> HookLines { get { lock (_gate) return [.. _hookLines]; } }

    public IReadOnlyList<string> LastLines => _tail.Lines();

    public void Add(string line)
    {
        var space = line.IndexOf(' ');
        var word = space < 0 ? line : line.Substring(0, space);
        var rest = space < 0 ? "" : line.Substring(space + 1);
        switch (word)
        {
            case "out" or "out+": Output(ref _output, rest, isError: false, isEnd: word == "out"); break;
            case "err" or "err+": Output(ref _error, rest, isError: true, isEnd: word == "err"); break;
            case "hook": Change(() => Remember(rest)); break;
            case "started": Change(() => (_state, _processId) = (SupervisedState.Running, Number(rest))); break;
            case "exited": Change(() => (_state, _exitCode) = (SupervisedState.Exited, Number(rest))); break;
            case "failed": Change(() => (_state, _failure) = (SupervisedState.Failed, rest)); break;
            case "interrupted": Change(() => _interrupted = true); break;
        }
    }

    /// <summary>What the supervisor or its runtime wrote to standard error.</summary>
    public void Complain(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) _complaints.Add(line!, isError: true);
    }

    /// <summary>Nothing more will come.</summary>
    public void Close() => Change(() =>
    {
        if (_state is SupervisedState.Exited or SupervisedState.Failed) return;
        _state = SupervisedState.Failed;
        _failure = ("the supervisor ended early " + string.Join(" ", _complaints.Lines())).TrimEnd();
    });

    public void Dispose() => _ended.Dispose();

    private static int Number(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private void Output(ref string? begun, string text, bool isError, bool isEnd)
    {
        begun ??= text;
        var line = begun;
        if (isEnd)
        {
            begun = null;
            _tail.Add(line, isError);
        }

        try
        {
            forward?.Invoke(text, isError, isEnd);
            if (isEnd) observe(line);
        }
        catch (Exception exception)
        {
            // On this thread it would end the whole build; the check goes on without what the line says.
            Complain(exception.Message);
        }
    }

    private void Remember(string hookLine)
    {
        if (_hookLines.Count < MaxHookLines) _hookLines.Add(hookLine);
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            if (_state is SupervisedState.Exited or SupervisedState.Failed) Signal();
        }
    }

    private void Signal()
    {
        try
        {
            _ended.Set();
        }
        catch (ObjectDisposedException)
        {
            // Whoever waited has given up.
        }
    }

    private T Get<T>(ref T field)
    {
        lock (_gate) return field;
    }
}
