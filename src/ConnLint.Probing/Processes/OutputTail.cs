using System.Collections.Generic;

namespace ConnLint.Probing.Processes;

/// <summary>The last lines of a program's output, of both streams in the order of their arrival.</summary>
internal sealed class OutputTail
{
    public const int Capacity = 20;

    private readonly Queue<string> _lines = new(Capacity);

    public void Add(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == Capacity) _lines.Dequeue();
            _lines.Enqueue(line);
        }
    }

    public IReadOnlyList<string> Lines()
    {
        lock (_lines) return _lines.ToArray();
    }
}
