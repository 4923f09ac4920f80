using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Mapping;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph.Repositories;

namespace ConnLint.Cli.Tests.Mapping;

public sealed class RepositoryCodeTests
{
    [Theory]
    [InlineData("A\u001bpi.csproj")]
    [InlineData("A\npi.csproj")]
    [InlineData("A\uffffpi.csproj")]
    public async Task PathThatXmlCannotHold_IsAGap(string path)
    {
        var code = new RepositoryCode("/repos");
        var repository = await code.AddToAsync(RepositoryReader.Read([new RepositoryFile(path, """<Project Sdk="Microsoft.NET.Sdk.Web" />""")]), CancellationToken.None);
        Assert.True(Assert.Single(repository.Projects).IsCodeUnreadable);
        Assert.Equal("MSBuild cannot be told a path with such characters: rename it", Assert.Single(code.Gaps).Reason);
    }
}
