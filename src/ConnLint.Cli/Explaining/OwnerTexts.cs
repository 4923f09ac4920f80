using System.Globalization;

namespace ConnLint.Cli.Explaining;

/// <summary>Names the owner of a socket.</summary>
internal static class OwnerTexts
{
    public static string Of(Owner? owner) => owner is null
        ? "a program that this user may not see"
        : string.Format(CultureInfo.InvariantCulture, "{0} (process {1})", owner.Program, owner.Id);

    /// <summary>The same with the time of its start, which tells a forgotten run from a new one.</summary>
    public static string Since(Owner? owner) => owner?.Started is { } started
        ? string.Format(CultureInfo.InvariantCulture, "{0} (process {1}, running since {2:yyyy-MM-dd HH:mm:ss})", owner.Program, owner.Id, started.ToLocalTime())
        : Of(owner);
}
