using System;
using System.Diagnostics;
using System.Linq;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

/// <summary>Checks that are the same for every reader.</summary>
internal static class Places
{
    private const int MutationCount = 1_500;

    /// <summary>The text that a place covers.</summary>
    public static string In(string text, TextPlace place) => text.Substring(place.Start, place.Length);

    /// <summary>Fails unless the place's line and column are those of its offset.</summary>
    public static void AssertLine(string text, TextPlace place)
    {
        var before = text[..place.Start].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        Assert.Equal(before.Count(static character => character == '\n'), place.Line);
        Assert.Equal(before.Length - before.LastIndexOf('\n') - 1, place.Column);
    }

    /// <summary>Fails if reading takes over a second, three times in a row: other tests, too, keep the machine busy.</summary>
    public static void AssertQuick(Action read)
    {
        var fastest = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && fastest > TimeSpan.FromSeconds(1); i++)
        {
            var watch = Stopwatch.StartNew();
            read();
            if (watch.Elapsed < fastest) fastest = watch.Elapsed;
        }

        Assert.True(fastest < TimeSpan.FromSeconds(1), fastest.ToString());
    }

    /// <summary>Reads damaged texts: none may throw or take long, and every place lies in the text and in one line.</summary>
    public static void AssertMutationsAreRead(string alphabet, Func<string, System.Collections.Generic.IEnumerable<TextPlace>> read, params string[] texts)
    {
        var mutations = new Mutations(3, alphabet);
        for (var i = 0; i < MutationCount; i++)
        {
            var text = mutations.Of(texts[mutations.Next(texts.Length)]);
            AssertQuick(() => Assert.All(read(text), place => AssertInside(text, place)));
        }
    }

    private static void AssertInside(string text, TextPlace place)
    {
        Assert.True(place.Start >= 0 && place.Length >= 0 && place.Start + place.Length <= text.Length, text);
        Assert.DoesNotContain('\n', In(text, place));
        if (place.Length > 0) AssertLine(text, place);
    }
}
