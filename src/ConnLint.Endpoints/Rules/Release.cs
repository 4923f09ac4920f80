namespace ConnLint.Endpoints.Rules;

/// <summary>The version whose pages the messages link to; <c>Repo.Tests</c> keeps it equal to <c>VersionPrefix</c>.</summary>
internal static class Release
{
    public const string Version = "0.1.0";
}
