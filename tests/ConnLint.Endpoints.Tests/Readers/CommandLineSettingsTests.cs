using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;
using Microsoft.Extensions.Configuration;

namespace ConnLint.Endpoints.Tests.Readers;

public sealed class CommandLineSettingsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("--a b")]
    [InlineData("--a=b --c d")]
    [InlineData("/a b /c=d")]
    [InlineData("a=b")]
    [InlineData("plain words --a b more")]
    [InlineData("--a --b c")]
    [InlineData("--a")]
    [InlineData("--a=")]
    [InlineData("--a b=c d=e")]
    [InlineData("--a /b c")]
    [InlineData("-a b --c d")]
    [InlineData("--a b --A c")]
    [InlineData("--a=b=c")]
    [InlineData("-- a b")]
    [InlineData("a:b=c")]
    public void Arguments_AreReadAsTheProviderReadsThem(string text)
    {
        var provider = new ConfigurationBuilder().AddCommandLine(text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries)).Build();
        foreach (var (key, value) in Read(text).Where(static setting => setting.Key.Length > 0).GroupBy(static setting => setting.Key.ToUpperInvariant()).Select(static group => group.Last()))
            Assert.Equal(provider[key], value.Text);
        Assert.Equal(provider.AsEnumerable().Count(static pair => pair.Value is not null), Read(text).Select(static setting => setting.Key.ToUpperInvariant()).Distinct().Count());
    }

    [Theory]
    [InlineData("--urls http://a:1", "http://a:1")]
    [InlineData("--urls  http://a:1 x", "http://a:1")]
    [InlineData("--urls=http://a:1;http://b:2", "http://a:1;http://b:2")]
    [InlineData("--urls \"http://a:1;http://b:2\"", "http://a:1;http://b:2")]
    [InlineData("--urls=\"http://a:1\" --x y", "http://a:1")]
    [InlineData("\"--urls=http://a:1\"", "http://a:1")]
    [InlineData("--urls \"a b\"", "a b")]
    [InlineData("--urls 'http://a:1'", "'http://a:1'")]
    public void Value_StandsWhereItsTextStands(string text, string urls)
    {
        var value = Assert.Single(Read(text), static setting => setting.Key == "urls").Value;
        Assert.Equal(urls, value.Text);
        Assert.Equal(urls, text.Substring(value.Place.Start, value.Place.Length));
        Assert.Equal(value.Place.Start, value.Place.Column);
    }

    private static (string Key, SettingValue Value)[] Read(string text)
        => [.. CommandLineSettings.Read(new SettingValue(text, new TextPlace("f", 0, text.Length, 0, 0)))];
}
