using System.Reflection;

[assembly: AssemblyVersion("0.0.0.0")]
[assembly: AssemblyInformationalVersion("http://*:5000 is no version")]

public static class VersionStrings
{
    public const string None = "0.0.0.0";
    public static readonly Version Unknown = Version.Parse("0.0.0.0");

    public static string Current => typeof(VersionStrings).Assembly.GetName().Version?.ToString() ?? None;

    public static bool IsRelease(string version) => version != "0.0.0.0" && !version.StartsWith("0.0.0.0-", StringComparison.Ordinal);

    public static int Build(int build = 5000) => build == 8080 ? 80 : build;
}
