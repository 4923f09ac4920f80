using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Probing.Processes;

/// <summary>
/// The last lines of a program's output. Two pipes have no common order but that of arrival, so a burst on one can overtake the other; the last
/// lines of standard error, which tell most, are kept whatever standard output does.
/// </summary>
internal sealed class OutputTail
{
    public const int Capacity = 20;

    private const int Reserved = Capacity / 2;

    private readonly Queue<(long Number, string Line)> _output = new(Capacity);
    private readonly Queue<(long Number, string Line)> _error = new(Capacity);
    private long _count;

    public void Add(string line, bool isError)
    {
        lock (_output)
        {
            var lines = isError ? _error : _output;
            if (lines.Count == Capacity) lines.Dequeue();
            lines.Enqueue((_count++, line));
        }
    }

    public IReadOnlyList<string> Lines()
    {
        lock (_output)
        {
            var kept = _error.Skip(_error.Count - Reserved).ToList();
            var others = _error.Take(_error.Count - kept.Count).Concat(_output).OrderByDescending(static line => line.Number);
            kept.AddRange(others.Take(Capacity - kept.Count));
            return kept.OrderBy(static line => line.Number).Select(static line => line.Line).ToList();
        }
    }
}
