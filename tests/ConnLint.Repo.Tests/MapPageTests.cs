using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Repo.Tests;

public sealed class MapPageTests
{
    [Fact]
    public void Page_HasThePropertiesOfTheRecords() => Assert.Equal(MapContract.OfRecords(), MapContract.OfPage());

    [Fact]
    public void Schema_HasThePropertiesOfTheRecords() => Assert.Equal(MapContract.OfRecords(), MapContract.OfSchema());

    [Theory]
    [InlineData("kind", "context", "kind")]
    [InlineData("protocols", "bind", "protocols")]
    [InlineData("ignored[].reason", "ignored", "reason")]
    [InlineData("outcome", "client", "outcome")]
    [InlineData("nearest.reason", "nearest", "reason")]
    public void Page_HasTheValuesOfTheSchema(string heading, string definition, string property)
        => Assert.Equal(MapContract.ValuesOfSchema(definition, property), MapContract.ValuesOfPage(heading));

    [Fact]
    public void Values_AreThoseOfTheModel()
    {
        Assert.Equal(NamesOf<LaunchKind>(), MapContract.ValuesOfPage("kind"));
        Assert.Equal(NamesOf<LossReason>(), MapContract.ValuesOfPage("ignored[].reason"));
        Assert.Equal(NamesOf<ClientOutcome>(), MapContract.ValuesOfPage("outcome"));
        Assert.Equal(["samePort", .. NamesOf<NearnessReason>().Except(["none"])], MapContract.ValuesOfPage("nearest.reason"));
        Assert.Empty(NamesOf<HttpProtocols>().Except(MapContract.ValuesOfPage("protocols")));
    }

    private static IEnumerable<string> NamesOf<TEnum>()
        where TEnum : struct, Enum
        => Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName);
}
