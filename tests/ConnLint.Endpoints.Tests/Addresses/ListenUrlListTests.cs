using System.Linq;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class ListenUrlListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(";", "")]
    [InlineData(";;;", "")]
    [InlineData("a", "a@0")]
    [InlineData("a;b", "a@0 b@2")]
    [InlineData("a;", "a@0")]
    [InlineData(";a", "a@1")]
    [InlineData("a;;b;", "a@0 b@3")]
    [InlineData("a,b", "a,b@0")]
    public void List_IsSplitAtSemicolons(string value, string parts)
        => Assert.Equal(parts, string.Join(' ', ListenUrlList.Split(value).Select(static part => $"{part.Text}@{part.Start}")));

    [Fact]
    public void Blanks_BelongToTheirPart() => Assert.Equal([("a", 0), (" b", 2)], ListenUrlList.Split("a; b"));
}
