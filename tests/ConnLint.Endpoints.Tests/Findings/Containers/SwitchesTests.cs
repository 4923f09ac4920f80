using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class SwitchesTests
{
    [Theory]
    [InlineData("Redis:Enabled", "false")]
    [InlineData("redis:isenabled", "False")]
    [InlineData("Redis:Enable", "false")]
    [InlineData("Redis:Use", "false")]
    [InlineData("Redis:Active", "false")]
    [InlineData("Redis:Cluster:Enabled", "false")]
    [InlineData("Redis:Provider", "InMemory")]
    [InlineData("Redis:Type", "Single")]
    [InlineData("Redis:Kind", "Single")]
    [InlineData("Redis:Mode", "Single")]
    [InlineData("Redis:Driver", "Single")]
    [InlineData("Redis:Selected", "Single")]
    [InlineData("Redis:Transport", "Single")]
    [InlineData("Redis:Mode", "")]
    public void SwitchOrOtherChoiceAbove_IsOff(string name, string value) => Assert.True(IsOff("Redis:Cluster:Host", name, value));

    [Theory]
    [InlineData("Redis:Enabled", "true")]
    [InlineData("Mail:Enabled", "false")]
    [InlineData("Enabled", "false")]
    [InlineData("Redis:Cluster:Provider", "InMemory")]
    [InlineData("Redis:Mode", "cluster")]
    [InlineData("Redis:Mode", "ClusterOfThree")]
    [InlineData("Redis:Mode", "Clus")]
    public void OtherSwitchOrTheChoiceItself_IsOn(string name, string value) => Assert.False(IsOff("Redis:Cluster:Host", name, value));

    [Theory]
    [InlineData("ConnectionStrings:PostgreSQL", "SQLite", true)]
    [InlineData("App_ConnectionStrings:PostgreSQL", "sqlite", true)]
    [InlineData("ConnectionStrings:SQLite", "SQLite", false)]
    [InlineData("ConnectionStrings:PostgreSQL", "InMemory", false)]
    [InlineData("ConnectionStrings:PostgreSQL", "", false)]
    [InlineData("Urls:PostgreSQL", "SQLite", false)]
    public void ConnectionStringOfAnotherDatabase_IsOff(string key, string provider, bool expected)
    {
        var section = key[..(key.IndexOf(':', StringComparison.Ordinal) + 1)];
        var beside = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in new[] { Setting("Options:DbProvider", provider), Setting(section + "SQLite", "Data Source=a.db"), Setting(key, "Host=localhost") }) beside[setting.Key] = setting;
        Assert.Equal(expected, new Switches().IsOff(beside[key] with { Beside = beside }));
    }

    [Fact]
    public void KeyWithoutSections_IsOn() => Assert.False(IsOff("Host", "Enabled", "false"));

    [Fact]
    public void EachProgramIsAskedForItself()
    {
        var switches = new Switches();
        Assert.True(switches.IsOff(Beside("SQLite")));
        Assert.False(switches.IsOff(Beside("PostgreSQL")));
        Assert.True(switches.IsOff(Beside("SQLite")));

        static EffectiveSetting Beside(string provider)
        {
            var beside = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase);
            foreach (var (key, value) in new[] { ("DbProvider", provider), ("ConnectionStrings:SQLite", "a"), ("ConnectionStrings:PostgreSQL", "b") }) beside[key] = Setting(key, value);
            return beside["ConnectionStrings:PostgreSQL"] with { Beside = beside };
        }
    }

    private static bool IsOff(string key, string name, string value)
        => new Switches().IsOff(Setting(key, "redis") with { Beside = new Dictionary<string, EffectiveSetting>(StringComparer.OrdinalIgnoreCase) { [name] = Setting(name, value) } });

    private static EffectiveSetting Setting(string key, string value) => new(null, null, null, key, key, new SettingValue(value, default), IsFromFile: true);
}
