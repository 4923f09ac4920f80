using System.Linq;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Projects;

public sealed class FileBasedAppReaderTests
{
    internal const string App = """
        #!/usr/bin/env dotnet
        // an app
        #:sdk Microsoft.NET.Sdk.Web@10.0.100
        /* two
           #:sdk None */ // lines
        #:property  TargetFramework = net10.0
        #:property Version=$(V)
        #:package Npgsql@9.*
        #:package Dapper
        #:project ../Lib/Lib.csproj
        #nullable enable

        using System;
        #:property Late=1
        """;

    [Fact]
    public void Sdk_IsReadWithoutItsVersion()
    {
        var sdk = Assert.Single(FileBasedAppReader.Read("f", App).Sdks);
        Assert.Equal(("Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Web", 2), (sdk.Text, Places.In(App, sdk.Place), sdk.Place.Line));
    }

    [Fact]
    public void Properties_AreReadUpToTheFirstToken()
    {
        var properties = FileBasedAppReader.Read("f", App).Properties;
        Assert.Equal([("TargetFramework", "net10.0"), ("Version", null)], properties.Select(static property => (property.Name, property.Value.Text)));
        Assert.Equal(["net10.0", "$(V)"], properties.Select(static property => Places.In(App, property.Value.Place)));
    }

    [Fact]
    public void References_AreRead() => Assert.Equal(
        [("PackageReference", "Npgsql"), ("PackageReference", "Dapper"), ("ProjectReference", "../Lib/Lib.csproj")],
        FileBasedAppReader.Read("f", App).Items.Select(static item => (item.Kind, item.Include.Text)));

    [Theory]
    [InlineData("")]
    [InlineData("using System;\n#:sdk A")]
    [InlineData("/* #:sdk A */ class C;\n#:sdk A")]
    [InlineData("#:sdk")]
    [InlineData("#:")]
    [InlineData("# :sdk A")]
    public void TextWithoutDirectives_HasNone(string text) => Assert.Empty(FileBasedAppReader.Read("f", text).Sdks);

    [Fact]
    public void DamagedText_IsReadQuickly() => Places.AssertMutationsAreRead(
        "#:!/*= \r\n@$(a", static text => FileBasedAppReader.Read("f", text) is var read ? read.Sdks.Select(static sdk => sdk.Place).Concat(read.Properties.Select(static property => property.Value.Place)) : [], App);
}
