using System.Net;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.BindAddress;
using Address = ConnLint.Endpoints.Addresses.BindAddress;

namespace ConnLint.Endpoints.Tests.Findings.BindAddress;

public sealed class AddressNotLocalTests
{
    [Theory]
    [InlineData("http://192.168.0.7:5000", "http://localhost:5000", "http://*:5000")]
    [InlineData("https://[2001:db8::7]:5001", "https://localhost:5001", "https://*:5001")]
    [InlineData("http://5000", "http://localhost:5000", "http://*:5000")] // a port for the parser's 0.0.19.136
    [InlineData("http://65535", "http://localhost:65535", "http://*:65535")]
    [InlineData("http://65536", "http://localhost", "http://*")]
    public void Url_IsOfferedForThisMachineAndForAll(string url, string loopback, string all)
    {
        var found = Found(url, "");
        Assert.Contains("'" + loopback, found);
        Assert.Contains("'" + all, found);
    }

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://shop:5000")]
    public void OtherHosts_AreSilent(string url) => Assert.Equal("", Found(url, ""));

    [Fact]
    public void SettingsOfProduction_AreSilent()
        => Assert.Equal("", Found("http://localhost:5000", "=== Api/appsettings.Production.json\n{ \"Urls\": \"http://192.168.0.7:5000\" }"));

    [Theory]
    [InlineData("Listen", "IPAddress.Parse(\"192.168.0.7\")", "'ListenLocalhost'", "'ListenAnyIP'")]
    [InlineData("ListenOptions", "192.168.0.7", "'IPAddress.Loopback'", "'IPAddress.Any'")]
    public void CallInCode_IsOfferedItsLike(string name, string text, string loopback, string all)
    {
        var message = AddressNotLocal.Of(InCode(name, text))!.Message;
        Assert.Contains(loopback, message);
        Assert.Contains(all, message);
    }

    [Fact]
    public void UrlThatIsNone_IsSilent() => Assert.Null(AddressNotLocal.Of(InCode("UseUrls", "http://{0}://a")));

    private static Bind InCode(string name, string text)
        => new(UrlSource.KestrelCode, name, text, null, Address.From(IPAddress.Parse("192.168.0.7"), dualStack: false), 5000, default);

    private static string Found(string url, string more) => FindingText.OfFiles(
        AddressNotLocal.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/Properties/launchSettings.json
        { "profiles": { "a": { "commandName": "Project", "applicationUrl": "{{url}}" } } }
        {{more}}
        """);
}
