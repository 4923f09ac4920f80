using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed partial class ListenUrlDifferentialTests
{
    private const int MutationCount = 5_000;

    private const string Alphabet = "::://[]..-+*%@?#; 0123456789abfhlostxHT\té１\u2028";

    public static TheoryData<string> Texts => new(ListenUrlTexts.All.Distinct());

    [Theory]
    [MemberData(nameof(Texts))]
    public void WrittenUrl_IsReadAsKestrelReadsIt(string text) => Assert.Equal(KestrelParser.Read(text), Reading.OfModel(text));

    [Theory]
    [InlineData("http://unix:/c:/tmp/app.sock")]
    [InlineData("http://unix:/C:/tmp/app.sock:")]
    public void SocketOnADrive_IsAcceptedAsOnWindows(string text)
    {
        Assert.True(ListenUrl.TryParse(text, out var url, out _));
        Assert.False(url.IsTcp);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void MutatedUrls_AreReadAsKestrelReadsThem(int seed)
    {
        var texts = ListenUrlTexts.All.ToArray();
        var mutations = new Mutations(seed, Alphabet);
        var disagreements = new List<string>();
        for (var i = 0; i < MutationCount; i++)
        {
            var text = mutations.Of(texts[mutations.Next(texts.Length)]);
            var (kestrel, model) = (KestrelParser.Read(text), Reading.OfModel(text));
            if (kestrel != model && !DriveLetter().IsMatch(text)) disagreements.Add($"{text}\n  Kestrel: {kestrel}\n  model:   {model}");
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements\n" + string.Join("\n", disagreements.Take(10)));
    }

    [GeneratedRegex("unix:/[a-zA-Z]:")]
    private static partial Regex DriveLetter();
}
