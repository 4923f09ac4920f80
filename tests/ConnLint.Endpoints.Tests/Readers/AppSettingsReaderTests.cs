using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class AppSettingsReaderTests
{
    [Theory]
    [InlineData("appsettings.json", null)]
    [InlineData("AppSettings.JSON", null)]
    [InlineData("appsettings.Development.json", "Development")]
    [InlineData("appsettings.Local.Docker.json", "Local.Docker")]
    public void FileName_NamesTheEnvironment(string name, string? environment)
    {
        Assert.True(AppSettingsReader.IsAppSettings(name));
        Assert.Equal(environment, AppSettingsReader.Read("/0/" + name, name, "{}").Environment);
    }

    [Theory]
    [InlineData("launchSettings.json")]
    [InlineData("appsettings.xml")]
    [InlineData("myappsettings.json")]
    [InlineData("appsettings")]
    [InlineData("appsettingsjson")]
    [InlineData("")]
    public void OtherFile_IsNoSettingsFile(string name) => Assert.False(AppSettingsReader.IsAppSettings(name));

    [Fact]
    public void Settings_AreItsLeaves()
    {
        var file = AppSettingsReader.Read("/0/appsettings.json", "appsettings.json", JsonTexts.AppSettings);
        Assert.Contains(file.Settings, static setting => setting.Is("kestrel:endpoints:flat:url"));
        Assert.Contains(file.Settings, static setting => setting.Is("KESTREL:ENDPOINTS:HTTP:URL"));
    }

    [Theory]
    [InlineData("appsettings.json", "Staging", true)]
    [InlineData("appsettings.Staging.json", "staging", true)]
    [InlineData("appsettings.Staging.json", "Production", false)]
    public void File_AppliesInItsEnvironment(string name, string environment, bool applies)
        => Assert.Equal(applies, AppSettingsReader.Read(name, name, "{}").AppliesIn(environment, System.StringComparison.OrdinalIgnoreCase));
}
