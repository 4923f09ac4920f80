using ConnLint.Endpoints.Addresses;

namespace ConnLint.Hook.Tests;

public sealed class PromiseTests
{
    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("http://LOCALHOST:5000/", "http://localhost:5000")]
    [InlineData("http://localhost:5000", "http://[::]:5000")]
    [InlineData("http://localhost:5000", "http://127.0.0.1:5000;http://[::1]:5000")]
    [InlineData("http://127.0.0.1:5000", "http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000", "http://0.0.0.0:5000")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:43211")]
    [InlineData("http://127.0.0.2:5000", "http://127.0.0.2:5000")]
    [InlineData("http://*:5000", "http://[::]:5000")]
    [InlineData("http://myhost:5000", "http://[::]:5000")]
    [InlineData("http://localhost", "http://localhost:80")]
    [InlineData("https://localhost:5001;http://localhost:5000;", "http://localhost:5000;https://localhost:5001;http://localhost:9")]
    [InlineData("http://unix:/tmp/x.sock", "http://localhost:5000")]
    public void Kept(string promised, string bound) => Assert.Empty(Broken(promised, bound));

    [Theory]
    [InlineData("http://localhost:5000", "http://localhost:5001")]
    [InlineData("http://localhost:5000", "https://localhost:5000")]
    [InlineData("http://localhost:5000", "http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000", "http://0.0.0.0:5000")]
    [InlineData("http://localhost:5000", "http://192.0.2.1:5000")]
    [InlineData("http://127.0.0.1:5000", "http://[::1]:5000")]
    [InlineData("http://127.0.0.2:5000", "http://127.0.0.1:5000")]
    [InlineData("http://*:5000", "http://localhost:5000")]
    [InlineData("http://*:5000", "http://0.0.0.0:5000")]
    [InlineData("http://127.0.0.1:0", "http://[::1]:43211")]
    [InlineData("http://localhost:5000", "http://unix:/tmp/x.sock")]
    public void BrokenPromise(string promised, string bound) => Assert.Equal([promised], Broken(promised, bound));

    [Fact]
    public void OnlyTheBrokenPart_IsNamed()
        => Assert.Equal(["https://localhost:5001"], Broken("https://localhost:5001;http://localhost:5000", "http://localhost:5000"));

    [Fact]
    public void MachineWithoutIPv6_OwesNoIPv6()
    {
        Assert.Empty(Broken("http://localhost:5000", "http://127.0.0.1:5000", AddressFamilies.IPv4));
        Assert.Empty(Broken("http://*:5000", "http://0.0.0.0:5000", AddressFamilies.IPv4));
    }

    [Theory]
    [InlineData(null, "ASPNETCORE_URLS")]
    [InlineData("", "ASPNETCORE_URLS")]
    [InlineData("https", "launch profile 'https'")]
    [InlineData("a\u001bb", "launch profile 'a\uFFFDb'")]
    public void Source(string? profile, string source) => Assert.Equal(source, new Promise("http://localhost:5000", profile).Source);

    private static string[] Broken(string promised, string bound, AddressFamilies available = AddressFamilies.Both)
        => new Promise(promised, null).Broken(bound.Split(';'), available)?.ToArray() ?? [];
}
