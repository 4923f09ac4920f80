using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers.Projects;
using ConnLint.Endpoints.Tests.Readers.FrontEnds;

namespace ConnLint.Endpoints.Tests.Readers.Projects;

public sealed class ProjectFileReaderTests
{
    internal const string Web = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- <PropertyGroup><SpaRoot>x</SpaRoot></PropertyGroup> -->
        <Project Sdk="Microsoft.NET.Sdk.Web">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <SpaRoot>..\app.client</SpaRoot>
            <SpaProxyServerUrl>https://localhost:5173</SpaProxyServerUrl>
            <SpaProxyLaunchCommand>npm run dev &amp;&amp; x</SpaProxyLaunchCommand>
            <AssemblyName Condition="'$(A)' == ''">Api</AssemblyName>
            <ContainerRepository>$(AssemblyName)</ContainerRepository>
            <ContainerBaseImage><![CDATA[ mcr.microsoft.com/dotnet/aspnet:10.0 ]]></ContainerBaseImage>
            <Empty />
            <Lines>
              a;
              b
            </Lines>
          </PropertyGroup>

          <PropertyGroup Condition=" '$(Configuration)' == 'Debug' ">
            <UseMaui>true</UseMaui>
          </PropertyGroup>

          <ItemGroup>
            <ContainerPort Include="8080" Type='tcp' />
            <ContainerPort Include="81; 82"><Type>udp</Type></ContainerPort>
            <ContainerEnvironmentVariable Include="ASPNETCORE_HTTP_PORTS" Value="8081" />
            <ProjectReference Include="..\Lib\Lib.csproj"><ReferenceOutputAssembly>false</ReferenceOutputAssembly></ProjectReference>
            <PackageReference Update="Npgsql" Version="$(V)" />
            <PackageReference Remove="Gone" />
            <FrameworkReference
                Include="Microsoft.AspNetCore.App" />
            <Compile Include="x.cs" />
          </ItemGroup>

          <Choose><When Condition="true"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></When></Choose>

          <Target Name="T"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Target>

        </Project>
        """;

    private static readonly ProjectFile Read = ProjectFileReader.Read("f", Web);

    [Theory]
    [InlineData("TargetFramework", "net10.0", false)]
    [InlineData("SpaRoot", "..\\app.client", false)]
    [InlineData("SpaProxyServerUrl", "https://localhost:5173", false)]
    [InlineData("assemblyname", "Api", true)]
    [InlineData("UseMaui", "true", true)]
    [InlineData("OutputType", "Exe", true)]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:10.0", false)]
    public void Property_IsReadWhereItStands(string name, string value, bool isConditional)
    {
        var property = Read.Property(name)!;
        Assert.Equal((value, value, isConditional), (property.Text, Places.In(Web, property.Place), property.IsConditional));
        Places.AssertLine(Web, property.Place);
    }

    [Theory]
    [InlineData("ContainerRepository", null, "$(AssemblyName)")]
    [InlineData("SpaProxyLaunchCommand", "npm run dev && x", "npm run dev &amp;&amp; x")]
    [InlineData("Empty", "", "")]
    [InlineData("Lines", "a;\n      b", "a;")]
    public void OtherText_KeepsItsPlace(string name, string? value, string raw)
    {
        var property = Read.Property(name)!;
        Assert.Equal((value, raw), (property.Text, Places.In(Web, property.Place)));
    }

    [Fact]
    public void Sdk_IsRead() => Assert.Equal("Microsoft.NET.Sdk.Web", Places.In(Web, Assert.Single(Read.Sdks).Place));

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web/10.0.1; Aspire.AppHost.Sdk/9.0" />""")]
    [InlineData("""<Project><Sdk Name="Microsoft.NET.Sdk.Web" Version="1" /><Import Project="Sdk.props" Sdk="Aspire.AppHost.Sdk" /></Project>""")]
    public void SdksInAnyForm_AreRead(string text)
    {
        var sdks = ProjectFileReader.Read("f", text).Sdks;
        Assert.Equal(["Microsoft.NET.Sdk.Web", "Aspire.AppHost.Sdk"], sdks.Select(static sdk => sdk.Text));
        Assert.Equal(["Microsoft.NET.Sdk.Web", "Aspire.AppHost.Sdk"], sdks.Select(sdk => Places.In(text, sdk.Place)));
    }

    [Fact]
    public void Items_AreReadWithTheirMetadata()
    {
        Assert.Equal([("8080", "tcp"), ("81", "udp"), ("82", "udp")], Read.ItemsOf("ContainerPort").Select(static item => (item.Include.Text, item.Metadata["type"].Text)));
        Assert.Equal(["8080", "81", "82"], Read.ItemsOf("ContainerPort").Select(static item => Places.In(Web, item.Include.Place)));
        Assert.Equal("8081", Assert.Single(Read.ItemsOf("ContainerEnvironmentVariable")).Metadata["Value"].Text);
        Assert.Equal("Microsoft.AspNetCore.App", Places.In(Web, Assert.Single(Read.ItemsOf("FrameworkReference")).Include.Place));
        var package = Assert.Single(Read.ItemsOf("PackageReference"));
        Assert.Equal(("Npgsql", null), (package.Include.Text, package.Metadata["Version"].Text));
        Assert.Equal("..\\Lib\\Lib.csproj", Assert.Single(Read.ItemsOf("ProjectReference")).Include.Text);
    }

    [Fact]
    public void OtherItems_AreLeftOut() => Assert.Empty(Read.ItemsOf("Compile"));

    [Fact]
    public void SpaProxy_IsAClient()
    {
        var client = Assert.Single(Read.Clients);
        Assert.Equal(("SpaProxyServerUrl", "https://localhost:5173", ClientRole.SpaProxy), (client.Name, client.Url.Text, client.Role));
    }

    [Theory]
    [InlineData("<UseMaui>true</UseMaui>", true)]
    [InlineData("<UseMaui> False </UseMaui>", false)]
    [InlineData("<UseMaui Condition='x'>true</UseMaui>", null)]
    [InlineData("<UseMaui>$(X)</UseMaui>", null)]
    [InlineData("<UseMaui>true</UseMaui><UseMaui>false</UseMaui>", false)]
    [InlineData("", null)]
    public void Switch_IsOnlyKnownWhenCertain(string property, bool? isOn)
        => Assert.Equal(isOn, ProjectFileReader.Read("f", $"<Project><PropertyGroup>{property}</PropertyGroup></Project>").IsOn("UseMaui"));

    [Fact]
    public void TargetFrameworks_AreSplit() => Assert.Equal(
        ["net8.0", "net10.0"], ProjectFileReader.Read("f", "<Project><PropertyGroup><TargetFrameworks>net8.0; net10.0;</TargetFrameworks></PropertyGroup></Project>").TargetFrameworks);

    [Theory]
    [InlineData("\uFEFF", "\r\n")]
    [InlineData("\uFEFF", "\r")]
    [InlineData("", "\r\n")]
    public void OtherLineEnds_ChangeNoPlace(string mark, string lineEnd)
    {
        var text = mark + Web.Replace("\n", lineEnd, StringComparison.Ordinal);
        var read = ProjectFileReader.Read("f", text);
        Assert.Equal("Microsoft.NET.Sdk.Web", Places.In(text, read.Sdks[0].Place));
        Assert.Equal("https://localhost:5173", Places.In(text, read.Property("SpaProxyServerUrl")!.Place));
        Assert.Equal("82", Places.In(text, read.ItemsOf("ContainerPort").Last().Include.Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<Project")]
    [InlineData("<Project><PropertyGroup><A>1</A></Project>")]
    [InlineData("<!DOCTYPE Project [<!ENTITY a 'b'>]><Project><PropertyGroup><A>&a;</A></PropertyGroup></Project>")]
    [InlineData("<Project><PropertyGroup><A>&#0;</A></PropertyGroup></Project>")]
    [InlineData("{}")]
    public void TextThatIsNoProject_HasNoFacts(string text)
    {
        var read = ProjectFileReader.Read("f", text);
        Assert.Empty(read.Properties);
        Assert.Empty(read.Sdks);
    }

    [Fact]
    public void PropertyWithElements_IsUnknown()
        => Assert.Null(ProjectFileReader.Read("f", "<Project><PropertyGroup><A>x<B>1</B></A></PropertyGroup></Project>").Property("A")!.Text);

    [Theory]
    [InlineData("<a>", 200_000)]
    [InlineData("<PropertyGroup><A>x</A></PropertyGroup>", 20_000)]
    [InlineData("<ItemGroup><PackageReference Include=';;;;;;;;;;;;;;a;b' /></ItemGroup>", 10_000)]
    public void LongText_IsReadInTime(string part, int count)
    {
        var text = "<Project>" + string.Concat(Enumerable.Repeat(part, count)) + "</Project>";
        Places.AssertQuick(() => ProjectFileReader.Read("f", text));
    }

    [Fact]
    public void DamagedText_IsReadQuickly()
        => Places.AssertMutationsAreRead("<>/='\"!-[]&;$()\r\n aP", static text => PlacesOf(ProjectFileReader.Read("f", text)), Web, """<Project Sdk="A;B/1"><ItemGroup><ContainerPort Include="1;2"/></ItemGroup></Project>""");

    [Theory]
    [InlineData("app.cs", "app.run.json")]
    [InlineData("/a/My.App.csproj", "My.App.run.json")]
    public void LaunchFile_IsNamedAfterTheApp(string name, string launchFile) => Assert.Equal(launchFile, ProjectFileReader.LaunchFileName(name));

    private static IEnumerable<TextPlace> PlacesOf(ProjectFile file)
        => file.Sdks.Select(static sdk => sdk.Place).Concat(file.Properties.Select(static property => property.Value.Place)).Concat(file.Items.Select(static item => item.Include.Place));
}
