namespace ConnLint.Endpoints.Tests.Findings.Containers;

public sealed class ImageFrameworkMismatchTests
{
    [Theory]
    [InlineData("aspnet:8.0", "")]
    [InlineData("aspnet:9.0", "CONN6009 Dockerfile:1 9.0 -> 8.0")]
    [InlineData("aspnet:7.0", "CONN6009 Dockerfile:1 7.0 -> 8.0")]
    [InlineData("aspnet:6.0-alpine", "CONN6009 Dockerfile:1 6.0-alpine")]
    [InlineData("runtime:8.0", "CONN6009 Dockerfile:1 runtime -> aspnet")]
    [InlineData("runtime:7.0", "CONN6009 Dockerfile:1 runtime -> aspnet")]
    [InlineData("sdk:8.0", "")]
    [InlineData("aspnet:latest", "")]
    [InlineData("aspnet:$TAG", "")]
    [InlineData("aspnet:8.0@sha256:00", "")]
    [InlineData("monitor:6.0", "")]
    public void Image_IsComparedWithTheTargetFramework(string image, string expected) => Assert.Equal(expected, Of(image));

    [Theory]
    [InlineData("<RollForward>Major</RollForward>")]
    [InlineData("<SelfContained>true</SelfContained>")]
    [InlineData("<PublishAot>true</PublishAot>")]
    [InlineData("<TargetFrameworks>net7.0;net8.0</TargetFrameworks>")]
    public void PropertyThatChangesWhatIsNeeded_IsSilent(string property) => Assert.Empty(Of("aspnet:9.0", property));

    [Theory]
    [InlineData("ENTRYPOINT [\"./Shop\"]")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"Other.dll\"]")]
    [InlineData("ENTRYPOINT [\"dotnet\", \"--roll-forward\", \"Major\", \"Shop.dll\"]")]
    [InlineData("ENTRYPOINT [\"./start.sh\"]")]
    [InlineData("ENV DOTNET_ROLL_FORWARD=Major\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]")]
    [InlineData("")]
    public void ProgramThatIsStartedOtherwise_IsSilent(string instructions) => Assert.Empty(Of("aspnet:9.0", "", instructions));

    [Fact]
    public void RollForward_DoesNotGoBack()
        => Assert.Equal("CONN6009 Dockerfile:1 6.0 -> 8.0", Of("aspnet:6.0", "", "ENV DOTNET_ROLL_FORWARD=Major\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]"));

    [Fact]
    public void ConditionalOrUnknownFramework_IsSilent()
    {
        Assert.Empty(Of("aspnet:7.0", framework: "<TargetFramework Condition=\"'$(A)' == ''\">net8.0</TargetFramework>"));
        Assert.Empty(Of("aspnet:7.0", framework: "<TargetFramework>$(Framework)</TargetFramework>"));
        Assert.Empty(Of("aspnet:7.0", framework: "<TargetFramework>net48</TargetFramework>"));
        Assert.Empty(Of("aspnet:7.0", framework: ""));
    }

    [Fact]
    public void Message_NamesBothFiles() => Assert.Equal(
        "The image 'mcr.microsoft.com/dotnet/aspnet:7.0' cannot run 'Shop': it has .NET 7, and the project needs 8 (Shop.csproj:1); take one of version 8.0, or change the target framework",
        ContainerFindings.Messages(Files("aspnet:7.0", "", "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]", "<TargetFramework>net8.0</TargetFramework>")));

    private static string Of(string image, string property = "", string instructions = "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]", string framework = "<TargetFramework>net8.0</TargetFramework>")
        => ContainerFindings.Of(Files(image, property, instructions, framework));

    private static string Files(string image, string property, string instructions, string framework)
        => $"=== Shop.csproj\n<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup>{framework}{property}</PropertyGroup></Project>\n=== Dockerfile\nFROM mcr.microsoft.com/dotnet/{image}\n{instructions}\n";
}
