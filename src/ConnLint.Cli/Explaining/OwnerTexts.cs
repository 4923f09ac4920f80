using System.Globalization;

namespace ConnLint.Cli.Explaining;

/// <summary>Names the owner of a socket.</summary>
internal static class OwnerTexts
{
    public static string Of(Owner? owner) => owner is null
        ? "a program that this user may not see"
        : string.Format(CultureInfo.InvariantCulture, "{0} (process {1})", owner.Program, owner.Id);
}
