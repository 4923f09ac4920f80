using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Tests.Readers.Containers;

public sealed class ComposeFilesTests
{
    [Theory]
    [InlineData("compose.yaml compose.yml docker-compose.yml", "compose.yaml")]
    [InlineData("docker-compose.yaml docker-compose.yml compose.yml", "compose.yml")]
    [InlineData("docker-compose.yaml docker-compose.yml", "docker-compose.yml")]
    [InlineData("docker-compose.yaml docker-compose.override.yml", "docker-compose.yaml docker-compose.override.yml")]
    [InlineData("compose.yaml docker-compose.override.yml", "compose.yaml docker-compose.override.yml")]
    [InlineData("compose.yaml compose.override.yaml docker-compose.override.yml", "compose.yaml compose.override.yaml")]
    [InlineData("compose.yaml compose.override.yaml compose.override.yml", "compose.yaml compose.override.yml")]
    [InlineData("compose.yaml compose.prod.yaml", "compose.yaml")]
    [InlineData("compose.override.yaml compose.prod.yaml", "")]
    [InlineData("Compose.yaml", "")]
    public void Default_IsWhatComposeTakes(string names, string taken) => Assert.Equal(taken, string.Join(' ', ComposeFiles.Default(names.Split(' '))));

    [Theory]
    [InlineData("compose.yaml", true)]
    [InlineData("docker-compose.prod.yml", true)]
    [InlineData("Docker-Compose.YML", true)]
    [InlineData("docker-compose-apis.yml", true)]
    [InlineData("compose_dev.yaml", true)]
    [InlineData("compose-dev", false)]
    [InlineData("composer.yaml", false)]
    [InlineData("compose", false)]
    [InlineData("compose.json", false)]
    [InlineData("mycompose.yaml", false)]
    public void ComposeFile_IsKnownByItsName(string name, bool isCompose) => Assert.Equal(isCompose, ComposeFiles.IsCompose(name));
}
