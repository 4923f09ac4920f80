using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>The choices of one case: the same for the same seed and number, on every machine.</summary>
internal sealed class Draw(int seed, int number)
{
    // Neighbouring seeds of Random begin alike, so the two are mixed first.
    private readonly Random _random = new(unchecked((int)Mixed(((ulong)(uint)seed << 32) | (uint)number)));
    private int _ports;

    public bool Chance(int percent) => _random.Next(100) < percent;

    public int Below(int limit) => _random.Next(limit);

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];

    public T From<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>A port's symbol: mostly one that nothing else has yet; a second use lets endpoints collide or repeat.</summary>
    public string Port()
    {
        if (Chance(1)) return Of("80", "443", "5000", "8080");
        var fresh = _ports < Case.PortCount && (_ports == 0 || !Chance(6));
        return Case.Symbol(fresh ? ++_ports : 1 + Below(_ports));
    }

    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
        value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
        return value ^ (value >> 31);
    }
}
