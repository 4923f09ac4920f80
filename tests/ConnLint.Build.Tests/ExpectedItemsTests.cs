using System.IO;
using System.Linq;
using ConnLint.Build.Checking;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace ConnLint.Build.Tests;

public sealed class ExpectedItemsTests
{
    [Theory]
    [InlineData("http://localhost:5080", "", "127.0.0.1:5080 [::1]:5080")]
    [InlineData("http://localhost:5080", "any", "127.0.0.1:5080 [::1]:5080")]
    [InlineData("http://localhost:5080", "4", "127.0.0.1:5080")]
    [InlineData("http://localhost:5080", "6", "[::1]:5080")]
    [InlineData("http://*:5080", "BOTH", "127.0.0.1:5080 [::1]:5080")]
    [InlineData("https://127.0.0.1:5081", "4", "127.0.0.1:5081")]
    [InlineData("tcp://localhost:6000", "", "127.0.0.1:6000 [::1]:6000")]
    public void TheFamily_DecidesWhereToConnect(string include, string family, string targets)
        => Assert.Equal(targets, string.Join(' ', Assert.Single(Read(Item(include, ("Family", family)))).Targets(hasIPv6Loopback: true)));

    [Theory]
    [InlineData("", "127.0.0.1:5080")]
    [InlineData("6", "[::1]:5080")]
    [InlineData("both", "127.0.0.1:5080 [::1]:5080")]
    public void WithoutIPv6_OnlyWhoAsksForItGetsIt(string family, string targets)
        => Assert.Equal(targets, string.Join(' ', Assert.Single(Read(Item("http://localhost:5080", ("Family", family)))).Targets(hasIPv6Loopback: false)));

    [Theory]
    [InlineData("", "", null)]
    [InlineData("/healthz", "", "/healthz 200-399")]
    [InlineData("", "401", "/ 401")]
    [InlineData("/a?key=1", "200,204-206", "/a?key=1 200,204-206")]
    public void PathAndStatus_AskForAnAnswer(string path, string status, string? asked)
    {
        var answer = Assert.Single(Read(Item("http://localhost:5080", ("Path", path), ("Status", status)))).Answer;
        Assert.Equal(asked, answer is null ? null : $"{answer.Path} {answer.Status}");
    }

    [Fact]
    public void TheQuery_IsNotShown()
        => Assert.Equal("http://localhost:5080/a", Assert.Single(Read(Item("http://localhost:5080/", ("Path", "/a?key=1")))).Shown);

    [Theory]
    [InlineData("http://localhost:5080", "Status", "2xx", "its Status is '2xx'; allowed are statuses from 100 to 599 and ranges of them, as in 200-399 or 200,204,401")]
    [InlineData("http://localhost:5080", "Status", "399-200", "its Status is '399-200'; allowed are statuses from 100 to 599 and ranges of them, as in 200-399 or 200,204,401")]
    [InlineData("http://localhost:5080", "Family", "v4", "its Family is 'v4'; allowed are any, 4, 6 and both")]
    [InlineData("http://127.0.0.1:5080", "Family", "6", "its Family is '6', but 127.0.0.1 is an address of one family; leave Family out, or write localhost")]
    [InlineData("http://[::1]:5080", "Family", "both", "its Family is 'both', but [::1] is an address of one family; leave Family out, or write localhost")]
    [InlineData("http://localhost:5080", "Path", "healthz", "its Path is 'healthz'; allowed is a path from the root, as in /healthz")]
    [InlineData("tcp://localhost:6000", "Path", "/", "it has a Path, but tcp:// asks for no answer; write http:// or https://, or leave it out")]
    [InlineData("tcp://localhost", "Path", "", "its Include names no port, and tcp:// has none of its own; write one, as in tcp://localhost:6000")]
    [InlineData("http://127.0.0.1:0", "Path", "", "its Include names no fixed port; write a host and a port from 1 to 65535, as in http://localhost:5080")]
    [InlineData("localhost:5080", "Path", "", "its Include is no endpoint, because it has no 'http://' or 'https://'; write http://, https:// or tcp://, a host and a port")]
    public void AFault_NamesMetadataAndAllowedValues(string include, string name, string value, string why)
    {
        Assert.False(ExpectedItems.TryRead([Item("http://localhost:1"), Item(include, (name, value))], out _, out var fault));
        Assert.Equal(($"ConnLintExpect '{include}'", why), fault);
    }

    [Fact]
    public void ItsPlace_IsTheLineOfTheProjectFile()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "<Project>\n  <PropertyGroup><X>http://localhost:5080</X></PropertyGroup>\n  <ItemGroup><ConnLintExpect Include=\"http://localhost:5080\" /></ItemGroup>\n</Project>");
        var place = Assert.Single(Read(new PlacedItem("http://localhost:5080", file))).Place;

        Assert.Equal((file, 2, 38, 21), (place.Path, place.Line, place.Column, place.Length));
        File.Delete(file);
    }

    private static PromisedEndpoint[] Read(ITaskItem item)
    {
        Assert.True(ExpectedItems.TryRead([item], out var promises, out var fault), fault.Why);
        return [.. promises];
    }

    private static TaskItem Item(string include, params (string Name, string Value)[] metadata)
        => new(include, metadata.ToDictionary(static pair => pair.Name, static pair => pair.Value));

    /// <summary>An item as MSBuild hands it over: a plain one does not know its file.</summary>
    private sealed class PlacedItem(string include, string file) : ITaskItem
    {
        public string ItemSpec { get; set; } = include;

        public System.Collections.ICollection MetadataNames => System.Array.Empty<string>();

        public int MetadataCount => 0;

        public string GetMetadata(string metadataName) => metadataName == "DefiningProjectFullPath" ? file : "";

        public void SetMetadata(string metadataName, string metadataValue) => throw new System.NotSupportedException();

        public void RemoveMetadata(string metadataName) => throw new System.NotSupportedException();

        public void CopyMetadataTo(ITaskItem destinationItem) => throw new System.NotSupportedException();

        public System.Collections.IDictionary CloneCustomMetadata() => throw new System.NotSupportedException();
    }
}
