using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class KnownPortsTests
{
    [Theory]
    [InlineData(1433)]
    [InlineData(3000)]
    [InlineData(5432)]
    [InlineData(6379)]
    [InlineData(4317)]
    [InlineData(10000)]
    public void CommonInfrastructure_IsKnown(int port) => Assert.True(KnownPorts.IsInfrastructure(port));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5000)]
    [InlineData(5001)]
    [InlineData(5123)]
    [InlineData(7123)]
    [InlineData(44300)]
    public void PortOfATemplate_IsNoInfrastructure(int port) => Assert.False(KnownPorts.IsInfrastructure(port));
}
