using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>Feeds damaged texts to a reader: it must neither throw nor hang, and what it finds stands in the text, on one line.</summary>
internal static class Damage
{
    private const int MutationCount = 2_000;
    private const int Attempts = 5;

    /// <summary>
    /// A second is many times what a reader needs. It is one of work, in case the machine is busy with something else; other tests work meanwhile, so it
    /// may take longer once, but not again and again.
    /// </summary>
    public static void TakesNoSecond(Action read)
    {
        var taken = TimeSpan.Zero;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = Environment.CpuUsage.TotalTime;
            read();
            taken = Environment.CpuUsage.TotalTime - before;
            if (taken < TimeSpan.FromSeconds(1)) return;
        }

        Assert.Fail($"The last of {Attempts} attempts took {taken}.");
    }

    public static void Survives(int seed, string alphabet, IReadOnlyList<string> texts, Func<string, IEnumerable<TextPlace>> read)
    {
        var mutations = new Mutations(seed, alphabet);
        for (var i = 0; i < MutationCount; i++)
        {
            var text = mutations.Of(texts[mutations.Next(texts.Count)]);
            TakesNoSecond(() =>
            {
                foreach (var place in read(text)) AssertInside(place, text);
            });
        }
    }

    /// <summary>The text at a place, after a look at its line and column.</summary>
    public static string At(string text, TextPlace place)
    {
        AssertInside(place, text);
        var before = text[..place.Start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal((before.AsSpan().Count('\n'), before.Length - before.LastIndexOf('\n') - 1), (place.Line, place.Column));
        return text.Substring(place.Start, place.Length);
    }

    private static void AssertInside(TextPlace place, string text)
    {
        Assert.InRange(place.Start, 0, text.Length);
        Assert.InRange(place.Length, 0, text.Length - place.Start);
        Assert.True(text.AsSpan(place.Start, place.Length).IndexOfAny('\r', '\n') < 0, text);
    }
}
