using System;
using System.Linq;
using ConnLint.Endpoints.Findings.Precedence;

namespace ConnLint.Endpoints.Tests.Findings.Precedence;

public sealed class MisplacedKestrelKeyTests
{
    private const string Misspelt = "is misspelt, so the server does not read it; write ";
    private const string Misplaced = "stands where the server does not look; ";
    private const string Refused = "so the server refuses to start; ";

    [Theory]
    [InlineData("\"Kresrel\": { \"Endpoints\": { \"Http\": { \"Url\": \"http://*:80\", \"Protocols\": \"Http1\" }, \"Https\": { \"Url\": \"https://*:443\" } } }")]
    [InlineData("\"Kestrel\": { \"Endpoints\": { \"Http\": { \"Protocols\": \"Http1\", \"SslProtocols\": [ \"Tls12\", \"Tls13\" ] } } }")]
    public void SectionOfManySettings_IsReportedOnce(string settings)
        => Assert.DoesNotContain('\n', FindingText.OfFiles(MisplacedKestrelKey.In, "=== Api/Api.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>\n=== Api/appsettings.json\n{ " + settings + " }"));

    [Theory]
    [InlineData("\"Kresrel:Endpoints:Http:Url\": \"a\"", "Kresrel -> Kestrel: The server's setting 'Kresrel' " + Misspelt + "'Kestrel'")]
    [InlineData("\"Kstrl:EndpointDefaults:Protocols\": \"Http2\"", "Kstrl -> Kestrel: The server's setting 'Kstrl' " + Misspelt + "'Kestrel'")]
    [InlineData("\"Kresrel:Certificates:Default:Path\": \"a\"", "Kresrel -> Kestrel: The server's setting 'Kresrel' " + Misspelt + "'Kestrel'")]
    [InlineData("\"Kresrel:Limits:A\": \"1\"", "Kresrel -> Kestrel: The server's setting 'Kresrel' " + Misspelt + "'Kestrel'")]
    [InlineData("\"Kresr\\u0065l\": { \"Limits\": { \"A\": \"1\" } }", "Kresr\\u0065l: The server's setting 'Kresrel' " + Misspelt + "'Kestrel'")]
    [InlineData("\"Uls\": \"http://*:5000\"", "Uls -> Urls: The server's setting 'Uls' " + Misspelt + "'Urls'")]
    [InlineData("\"Ulrs\": \"http://localhost:5000;http://*:5001\"", "Ulrs -> Urls: The server's setting 'Ulrs' " + Misspelt + "'Urls'")]
    [InlineData("\"Kestrel:Endpoint:Http:Url\": \"http://*:80\"", "Endpoint -> Endpoints: The server's setting 'Kestrel:Endpoint' " + Misspelt + "'Endpoints'")]
    [InlineData("\"Logging:Kestrel:Endpoints:Http:Url\": \"a\"", "Kestrel: The server's setting 'Logging:Kestrel' " + Misplaced + "move the section 'Kestrel' to the root of the file")]
    [InlineData("\"ConnectionStrings:Kestrel:Endpoints:Http\": \"a\"", "Kestrel: The server's setting 'ConnectionStrings:Kestrel' " + Misplaced + "move the section 'Kestrel' to the root of the file")]
    [InlineData("\"Kestrel:Kestrel:Endpoints:Http:Url\": \"a\"", "Kestrel: The server's setting 'Kestrel:Kestrel' " + Misplaced + "move the section 'Kestrel' to the root of the file")]
    [InlineData("\"Kestrel:Web:Url\": \"http://*:80\"", "Url: The server's setting 'Kestrel:Web:Url' " + Misplaced + "the server reads 'Kestrel:Endpoints:Web:Url'")]
    [InlineData("\"Kestrel:EndpointDefaults:Url\": \"http://*:80\"", "Url: The server's setting 'Kestrel:EndpointDefaults:Url' " + Misplaced + "the server reads 'Kestrel:Endpoints:Http:Url'")]
    [InlineData("\"Kestrel:Url\": \"http://*:80\"", "Url: The server's setting 'Kestrel:Url' " + Misplaced + "the server reads 'Kestrel:Endpoints:Http:Url', or 'Urls' at the root of the file")]
    [InlineData("\"Kestrel:Urls\": \"http://*:80\"", "Urls: The server's setting 'Kestrel:Urls' " + Misplaced + "the server reads 'Kestrel:Endpoints:Http:Url', or 'Urls' at the root of the file")]
    [InlineData("\"Kestrel:Endpoints:Http:Uri\": \"a\"", "Uri -> Url: The server's setting 'Kestrel:Endpoints:Http:Uri' is misspelt, so the endpoint has no 'Url' and the server refuses to start; write 'Url'")]
    [InlineData("\"Kestrel:Endpoints:Http:Address\": \"a\"", "Address -> Url: The server's setting 'Kestrel:Endpoints:Http:Address' is misspelt, so the endpoint has no 'Url' and the server refuses to start; write 'Url'")]
    [InlineData("\"Kestrel:Endpoints:Http\": { \"Protocols\": \"Http1\", \"\\u0055ri\": \"a\" }", "\\u0055ri: The server's setting 'Kestrel:Endpoints:Http:Uri' is misspelt, so the endpoint has no 'Url' and the server refuses to start; write 'Url'")]
    [InlineData("\"Kestrel:Endpoints:Http:Protocols\": \"Http1\"", "Http: The server's setting 'Kestrel:Endpoints:Http' has no 'Url', " + Refused + "add one, or remove the endpoint")]
    [InlineData("\"Kestrel:Endpoints:Http:Certificate:Path\": \"a\"", "Http: The server's setting 'Kestrel:Endpoints:Http' has no 'Url', " + Refused + "add one, or remove the endpoint")]
    [InlineData("\"Kestrel:Endpoints:Url\": \"http://*:80\"", "Url: The server's setting 'Kestrel:Endpoints:Url' has no 'Url', " + Refused + "add one, or remove the endpoint")]
    public void KeyThatTheServerDoesNotFind_NamesItsPathAndTheRemedy(string setting, string said) => Assert.Equal("Api/appsettings.json:1 " + said, Found(setting));

    [Theory]
    [InlineData("\"Kstr:Limits:A\": \"1\"")] // three edits
    [InlineData("\"Kresrel\": \"1\"")]
    [InlineData("\"Kresrel:Level\": \"1\"")]
    [InlineData("\"Ur\": \"http://*:80\"")]
    [InlineData("\"Shop:Ulrs\": \"http://*:80\"")]
    [InlineData("\"Url\": \"http://*:80\"")]
    [InlineData("\"Ulrs\": \"\"")]
    [InlineData("\"Ulrs\": \"http://localhost:5000\"")]
    [InlineData("\"Ulrs\": \"http://shop.example:80\"")]
    [InlineData("\"Ulrs\": \"http://*:80;nothing\"")]
    [InlineData("\"Shop:Kestrel:Endpoints:Http:Url\": \"http://*:80\"")]
    [InlineData("\"Logging:Kestrel:Endpoints\": \"a\"")]
    [InlineData("\"Logging:Kestrel:Limits:A\": \"a\"")]
    [InlineData("\"Logging:Shop:Endpoints:Http:Url\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Endpoint:Http:Url\": \"a\"")]
    [InlineData("\"Kestrel:Endpoint:Http:Uri\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Endpoint:Http:A:Url\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Clients:Http:Url\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Web:Uri\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Web:A:Url\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Uri\": \"http://*:80\"")]
    [InlineData("\"Kestrel:Url\": \"a\"")]
    [InlineData("\"Kestrel:Endpoints:Http:Url\": \"http://*:80\", \"Kestrel:Endpoints:Http:Uri\": \"a\"")]
    public void OtherKeys_AreSilent(string setting) => Assert.Equal("", Found(setting));

    [Fact]
    public void EndpointsWithAndWithoutAMisspeltUrl_AreReportedEach() => Assert.Equal(
        ["A", "Uri"],
        Found("\"Kestrel:Endpoints\": { \"A\": { \"Protocols\": \"Http1\" }, \"B\": { \"Protocols\": \"Http1\", \"Uri\": \"a\" }, \"C\": { \"Url\": \"http://*:80\" } }")
            .Split('\n').Select(static line => line.Split(' ')[1].TrimEnd(':')).Order(StringComparer.Ordinal));

    // Such a key may stand above many others.
    [Fact]
    public void KeyLongerThanAnyOfAServer_IsSilent()
    {
        var name = new string('a', 189);
        Assert.NotEqual("", Found($"\"Kestrel:{name[..188]}:Url\": \"http://*:80\""));
        Assert.Equal("", Found($"\"Kestrel:{name}:Url\": \"http://*:80\""));
    }

    private static string Found(string setting) => FindingText.OfFiles(
        MisplacedKestrelKey.In,
        $$"""
        === Api/Api.csproj
        <Project Sdk="Microsoft.NET.Sdk.Web"/>
        === Api/appsettings.json
        { {{setting}} }
        """);
}
