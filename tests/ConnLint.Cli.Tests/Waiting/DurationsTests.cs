using ConnLint.Cli.Waiting;

namespace ConnLint.Cli.Tests.Waiting;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("30", 30_000)]
    [InlineData("1.5", 1_500)]
    [InlineData("250ms", 250)]
    [InlineData("30s", 30_000)]
    [InlineData("2M", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("7000m", 420_000_000)]
    public void Time_IsRead(string text, double milliseconds)
    {
        Assert.True(Durations.TryParse(text, out var time));
        Assert.Equal(milliseconds, time.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("-1")]
    [InlineData("1d")]
    [InlineData("1e9")]
    [InlineData("00:30")]
    [InlineData("1,5")]
    [InlineData("169h")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999")]
    public void Other_IsNone(string text) => Assert.False(Durations.TryParse(text, out _));
}
