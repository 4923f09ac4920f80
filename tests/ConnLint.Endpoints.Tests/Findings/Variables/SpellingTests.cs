using ConnLint.Endpoints.Findings.Variables;

namespace ConnLint.Endpoints.Tests.Findings.Variables;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("urls", "URLS", 0)]
    [InlineData("url", "urls", 1)]
    [InlineData("urlss", "urls", 1)]
    [InlineData("urks", "urls", 1)]
    [InlineData("rurls", "urls", 1)]
    [InlineData("ulrs", "urls", 1)]
    [InlineData("rusl", "urls", 2)]
    [InlineData("ur", "urls", 2)]
    [InlineData("xxrls", "urls", 2)]
    [InlineData("acb", "bca", 2)]
    public void Edits_AreCounted(string left, string right, int edits)
    {
        Assert.Equal(edits, Spelling.Edits(left, right, 2));
        Assert.Equal(edits, Spelling.Edits(right, left, 2));
    }

    [Theory]
    [InlineData("u", "urls", 2)]
    [InlineData("urlsabc", "urls", 2)]
    [InlineData("abcd", "urls", 2)]
    [InlineData("abcdefgh", "urlsurls", 2)]
    [InlineData("ulsr", "urls", 1)]
    public void FartherThanTheLimit_IsMore(string left, string right, int limit) => Assert.True(Spelling.Edits(left, right, limit) > limit);

    [Fact]
    public void NameLongerThanAnyKnown_IsTooFar()
    {
        var longest = new string('a', 128);
        Assert.Equal(0, Spelling.Edits(longest, longest, 1));
        Assert.Equal(2, Spelling.Edits(longest + "a", longest + "a", 1));
    }
}
