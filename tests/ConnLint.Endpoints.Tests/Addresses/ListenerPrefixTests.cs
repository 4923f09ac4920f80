using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Tests.Addresses;

public sealed class ListenerPrefixTests
{
    [Theory]
    [InlineData("http://localhost:5000/")]
    [InlineData("HTTPS://localhost:5001/api/")]
    [InlineData("http://localhost/")]
    [InlineData("http://+:5000/")]
    [InlineData("http://*:5000/a?b/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://myhost:65535/")]
    [InlineData("http://\0:5000/")]
    [InlineData("http://localhost:\0")]
    [InlineData("http://localhost:\0/")]
    [InlineData("http://localhost:5\0/")]
    [InlineData("http\0://localhost/")]
    [InlineData("\0")]
    [InlineData("\0localhost:5000/")]
    public void Prefix_IsTaken(string text) => Assert.Equal(ListenerPrefixFault.None, ListenerPrefix.FaultOf(text));

    [Theory]
    [InlineData("", nameof(ListenerPrefixFault.NoScheme))]
    [InlineData("localhost:5000/", nameof(ListenerPrefixFault.NoScheme))]
    [InlineData("ws://localhost:5000/", nameof(ListenerPrefixFault.NoScheme))]
    [InlineData(" http://localhost:5000/", nameof(ListenerPrefixFault.NoScheme))]
    [InlineData("localhost:\0/", nameof(ListenerPrefixFault.NoScheme))]
    [InlineData("http://", nameof(ListenerPrefixFault.EmptyHost))]
    [InlineData("http:///", nameof(ListenerPrefixFault.EmptyHost))]
    [InlineData("http://:5000/", nameof(ListenerPrefixFault.EmptyHost))]
    [InlineData("http://:\0/", nameof(ListenerPrefixFault.EmptyHost))]
    [InlineData("http://localhost:5000", nameof(ListenerPrefixFault.NoSlash))]
    [InlineData("http://localhost:5000/api", nameof(ListenerPrefixFault.NoSlash))]
    [InlineData("http://0.0.0.0:5000", nameof(ListenerPrefixFault.NoSlash))]
    [InlineData("\0/api", nameof(ListenerPrefixFault.NoSlash))]
    [InlineData("http://[\0", nameof(ListenerPrefixFault.IPv6Address))]
    [InlineData("http://localhost:0/", nameof(ListenerPrefixFault.InvalidPort))]
    [InlineData("http://localhost:65536/", nameof(ListenerPrefixFault.InvalidPort))]
    [InlineData("http://localhost:-1/", nameof(ListenerPrefixFault.InvalidPort))]
    [InlineData("http://localhost:/", nameof(ListenerPrefixFault.InvalidPort))]
    [InlineData("http://localhost:web/", nameof(ListenerPrefixFault.InvalidPort))]
    [InlineData("http://0.0.0.0:5000/", nameof(ListenerPrefixFault.AnyAddress))]
    [InlineData("http://0/", nameof(ListenerPrefixFault.AnyAddress))]
    [InlineData("http://0.0.0.0:\0/", nameof(ListenerPrefixFault.AnyAddress))]
    [InlineData("http://[::]:5000/", nameof(ListenerPrefixFault.IPv6Address))]
    [InlineData("http://[::1]/", nameof(ListenerPrefixFault.IPv6Address))]
    public void Prefix_IsRefused(string text, string fault) => Assert.Equal(fault, ListenerPrefix.FaultOf(text).ToString());

    [Fact]
    public void NumberAtTheEnd_IsNoSlash() => Assert.Equal(ListenerPrefixFault.NoSlash, ListenerPrefix.FaultOf("http://localhost:\0", endsInside: true));

    [Theory]
    [InlineData("localhost:5000/", "http://localhost:5000/")]
    [InlineData("localhost:5000", "http://localhost:5000/")]
    [InlineData("http:/localhost:5000/", "http://localhost:5000/")]
    [InlineData("wss://localhost:5000/chat/", "https://localhost:5000/chat/")]
    [InlineData(" http://localhost:5000/ ", "http://localhost:5000/")]
    [InlineData("//localhost:5000/", "http://localhost:5000/")]
    [InlineData("", "http://localhost:8080/")]
    public void Scheme_IsAdded(string text, string repaired) => Assert.Equal(repaired, ListenerPrefix.WithScheme(text));

    [Theory]
    [InlineData("http://0.0.0.0:5000/api/", "http://+:5000/api/")]
    [InlineData("https://[::1]/", "https://+/")]
    [InlineData("http://[\0", "http://+")]
    public void Host_IsReplaced(string text, string repaired) => Assert.Equal(repaired, ListenerPrefix.WithHost(text, "+"));
}
