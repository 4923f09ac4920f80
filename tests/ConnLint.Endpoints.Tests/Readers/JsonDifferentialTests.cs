using System;
using System.Diagnostics;
using System.Linq;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class JsonDifferentialTests
{
    private const int MutationCount = 2_000;

    private const string Alphabet = "{}[]\",:/*\\ \n\r\t0123456789.-+eEutrfalsn'#\u00e9\u2028\u0001\0";

    public static TheoryData<string> Valid => new(JsonTexts.Valid);

    public static TheoryData<string> Invalid => new(JsonTexts.Invalid);

    [Theory]
    [MemberData(nameof(Valid))]
    public void ValidText_HasTheProvidersValues(string text)
    {
        Assert.NotNull(JsonOracle.Model(text));
        Assert.Equal(JsonOracle.Provider(text), JsonOracle.Model(text));
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void InvalidText_HasNoLeaves(string text)
    {
        Assert.Null(JsonOracle.Provider(text));
        Assert.Empty(JsonSettings.Read("f", text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedText_IsReadAsTheProviderReadsIt(int seed)
    {
        var texts = JsonTexts.Valid.Concat(JsonTexts.Invalid).ToArray();
        var mutations = new Mutations(seed, Alphabet);
        for (var i = 0; i < MutationCount; i++)
        {
            var text = mutations.Of(texts[mutations.Next(texts.Length)]);
            if (HasHalfCharacters(text)) continue;
            var (provider, model) = (JsonOracle.Provider(text), JsonOracle.Model(text));
            Assert.True((provider ?? []).SequenceEqual(model ?? []), $"{text}\n provider: {string.Join("|", provider ?? [])}\n model: {string.Join("|", model ?? [])}");
        }
    }

    [Fact]
    public void DamagedBytes_AreReadQuickly()
    {
        var random = new Random(7);
        var watch = new Stopwatch();
        for (var i = 0; i < MutationCount; i++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(JsonTexts.AppSettings);
            for (var flips = random.Next(1, 6); flips > 0; flips--) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
            var text = System.Text.Encoding.UTF8.GetString(bytes, 0, random.Next(bytes.Length + 1));
            watch.Restart();
            Assert.All(JsonSettings.Read("f", text), setting => Assert.InRange(setting.Value.Place.Start + setting.Value.Place.Length, 0, text.Length));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1));
        }
    }

    // Half a character in the text, not in an escape, cannot come out of a decoder.
    private static bool HasHalfCharacters(string text)
        => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)) != text;
}
