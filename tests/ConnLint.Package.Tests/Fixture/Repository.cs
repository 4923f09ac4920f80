using System.Linq;
using System.Reflection;

namespace ConnLint.Package.Tests.Fixture;

/// <summary>The checkout under test, as the build recorded it.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepoRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key)
        => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
