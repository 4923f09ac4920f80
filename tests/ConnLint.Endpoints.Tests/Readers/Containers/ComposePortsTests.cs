using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

/// <summary>The section <c>ports</c> of the services chapter of the Compose specification, with values of our own.</summary>
public sealed class ComposePortsTests
{
    [Theory]
    [InlineData("\"4000\"", "*:->4000/tcp")]
    [InlineData("4000", "*:->4000/tcp")]
    [InlineData("\"4000-4003\"", "*:->4000-4003/tcp")]
    [InlineData("\"5000:8080\"", "*:5000->8080/tcp")]
    [InlineData("5000:8080", "*:5000->8080/tcp")]
    [InlineData("22:22", "*:22->22/tcp")]
    [InlineData("\"5000-5001:8080-8081\"", "*:5000-5001->8080-8081/tcp")]
    [InlineData("\"5000-5010:8080\"", "*:5000-5010->8080/tcp")]
    [InlineData("\"127.0.0.1:5000:8080\"", "127.0.0.1:5000->8080/tcp")]
    [InlineData("\"127.0.0.1:5000-5001:5000-5001\"", "127.0.0.1:5000-5001->5000-5001/tcp")]
    [InlineData("\"127.0.0.1::8080\"", "127.0.0.1:->8080/tcp")]
    [InlineData("\"::1:5000:8080\"", "::1:5000->8080/tcp")]
    [InlineData("\"[::1]:5000:8080\"", "::1:5000->8080/tcp")]
    [InlineData("\"5060:5060/udp\"", "*:5060->5060/udp")]
    [InlineData("\"5060:5060/UDP\"", "*:5060->5060/udp")]
    [InlineData("\":8080\"", "*:->8080/tcp")]
    [InlineData("{target: 8080}", "*:->8080/tcp")]
    [InlineData("{target: 8080, published: \"5000\", host_ip: 127.0.0.1, protocol: udp, mode: host}", "127.0.0.1:5000->8080/udp")]
    [InlineData("{target: 8080, published: 5000-5010}", "*:5000-5010->8080/tcp")]
    [InlineData("\"${UNSET}:8080\"", "*:?->8080/tcp")]
    [InlineData("\"5000:${UNSET}\"", "*:5000->?/tcp")]
    [InlineData("\"${UNSET}\"", "*:->?/tcp")]
    [InlineData("\"${UNSET}:5000:8080\"", "?:5000->8080/tcp")]
    [InlineData("\"${SET}:8080\"", "*:81->8080/tcp")]
    [InlineData("\"${UNSET:-82}:${SET:-8080}\"", "*:82->81/tcp")]
    [InlineData("{target: \"${UNSET}\", published: \"${UNSET}\"}", "*:?->?/tcp")]
    [InlineData("{target: \"${SET}\", published: \"${UNSET:-}\"}", "*:->81/tcp")]
    [InlineData("\"http\"", "")]
    [InlineData("\"\"", "")]
    [InlineData("\"5000:70000\"", "")]
    [InlineData("\"5000-5001:8080-8090\"", "")]
    [InlineData("\"5001-5000:8080\"", "")]
    [InlineData("\"localhost:5000:8080\"", "")]
    [InlineData("\"5000:8080/icmp\"", "")]
    [InlineData("\"5000: 8080\"", "")]
    [InlineData("{published: 5000}", "")]
    [InlineData("{target: x}", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    public void Entry_IsReadAsComposeReadsIt(string entry, string port)
    {
        var variables = new Dictionary<string, string?> { ["SET"] = "81" };
        var project = ComposeReader.Read("f", Compose.File("ports:\n- " + entry), variables);
        Assert.Equal(port, string.Join(' ', project.Services[0].Ports.Select(Compose.Of)));
    }

    [Theory]
    [InlineData("\"127.0.0.1:5000:8080/tcp\"", "127.0.0.1:5000:8080/tcp", "5000", "8080")]
    [InlineData("5000:8080", "5000:8080", "5000", "8080")]
    [InlineData("8080", "8080", "8080", "8080")]
    [InlineData("'${P}:8080'", "${P}:8080", "${P}:8080", "${P}:8080")]
    public void Parts_HaveTheirPlaces(string entry, string all, string published, string target)
    {
        var text = Compose.File("ports:\r\n- " + entry + "\r\n");
        var port = Compose.Service(text).Ports[0];
        Assert.Equal((all, published, target), (Damage.At(text, port.Place), Damage.At(text, port.PublishedPlace), Damage.At(text, port.TargetPlace)));
    }

    [Fact]
    public void LongForm_HasItsPlaces()
    {
        var text = Compose.File("ports:\n- target: 8080\n  published: '5000'");
        var port = Compose.Service(text).Ports[0];
        Assert.Equal(("5000", "8080", "target: 8080"), (Damage.At(text, port.PublishedPlace), Damage.At(text, port.TargetPlace), Damage.At(text, port.Place)));
    }
}
