using System.Globalization;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings;

/// <summary>A place as a message names it to somebody who has the project open: the file's name and the line.</summary>
internal static class ShownPlace
{
    public static string Of(TextPlace place)
        => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", Quoted.Text(place.Path.Substring(place.Path.LastIndexOfAny(['/', '\\']) + 1)), place.Line + 1);
}
