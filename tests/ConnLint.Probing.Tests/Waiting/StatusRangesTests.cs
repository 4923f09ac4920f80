using ConnLint.Probing.Waiting;

namespace ConnLint.Probing.Tests.Waiting;

public sealed class StatusRangesTests
{
    [Theory]
    [InlineData("200-399", 200, true)]
    [InlineData("200-399", 399, true)]
    [InlineData("200-399", 400, false)]
    [InlineData("200, 401", 401, true)]
    [InlineData("200,401", 201, false)]
    [InlineData("100-199,500-599", 503, true)]
    public void List_Contains(string text, int status, bool isContained)
    {
        Assert.True(StatusRanges.TryParse(text, out var ranges));
        Assert.Equal(isContained, ranges.Contains(status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("2xx")]
    [InlineData("99")]
    [InlineData("600")]
    [InlineData("399-200")]
    [InlineData("200-")]
    [InlineData("200-300-400")]
    [InlineData("200,,204")]
    [InlineData("+200")]
    public void Other_IsNone(string text) => Assert.False(StatusRanges.TryParse(text, out _));

    [Fact]
    public void Text_IsShort() => Assert.Equal("200-399", StatusRanges.Default.ToString());
}
