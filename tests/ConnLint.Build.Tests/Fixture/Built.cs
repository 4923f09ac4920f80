using System;
using System.Linq;
using System.Reflection;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>What was built beside the tests.</summary>
internal static class Built
{
    public static string Supervisor { get; } = Path(nameof(Supervisor));

    public static string Task { get; } = Path(nameof(Task));

    public static string Backend { get; } = Path(nameof(Backend));

    public static string Dotnet { get; } = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Path(string key) => typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
