using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnLint.Analyzers.Tests.Rules.Clients;

/// <summary>The types by which a compilation for a device is known, in assemblies called as those of the workloads.</summary>
internal static class DevicePlatforms
{
    public static readonly MetadataReference Android = AssemblyOf("Mono.Android", "namespace Android.App { public class Activity { } }");
    public static readonly MetadataReference IOS = AssemblyOf("Microsoft.iOS", "namespace UIKit { public class UIApplication { } }");
    public static readonly MetadataReference MacCatalyst = AssemblyOf("Microsoft.MacCatalyst", "namespace UIKit { public class UIApplication { } }");

    public static readonly MetadataReference Maui = AssemblyOf("Microsoft.Maui.Essentials", """
        namespace Microsoft.Maui.Devices
        {
            public static class DeviceInfo { public static DevicePlatform Platform => default; }
            public struct DevicePlatform
            {
                public static DevicePlatform Android => default;
                public static bool operator ==(DevicePlatform left, DevicePlatform right) => true;
                public static bool operator !=(DevicePlatform left, DevicePlatform right) => false;
            }
        }
        """);

    /// <summary>The assemblies that a name says.</summary>
    public static MetadataReference[] Of(string platform) => platform switch
    {
        "Android" => [Android],
        "iOS" => [IOS],
        "MacCatalyst" => [MacCatalyst],
        "MAUI" => [Maui],
        "MAUI on Android" => [Maui, Android],
        "MAUI on Mac Catalyst" => [Maui, MacCatalyst],
        _ => [],
    };

    private static CompilationReference AssemblyOf(string name, string source) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source)],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
