using System;
using System.Collections;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Tests.Growth;

/// <summary>A list that tells of each element that somebody takes.</summary>
internal sealed class CountedList<T>(IReadOnlyList<T> items, Action taken) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index]
    {
        get
        {
            taken();
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < items.Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
