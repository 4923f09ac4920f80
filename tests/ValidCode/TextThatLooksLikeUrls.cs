using System.Text.RegularExpressions;

public static partial class TextThatLooksLikeUrls
{
    private const string LaunchSettings = """
        { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://*:5000;http://*:5000" } } }
        """;

    public static string Command(int port) => $"docker run -p {port}:8080 -e ASPNETCORE_URLS=http://+:8080 app";

    public static string Sql => "server=localhost,1433;user=sa;application name=http://*:5000";

    public static bool MentionsPort(string text) => Ports().IsMatch(text) || LaunchSettings.Contains(text);

    /// <summary>Matches <c>http://0.0.0.0:5000</c> and <c>http://localhost:0</c>.</summary>
    [GeneratedRegex("http://(\\*|\\+|0\\.0\\.0\\.0|localhost):\\d+")]
    private static partial Regex Ports();

    private static partial Regex Ports() => new("http://localhost:5000");

    [Obsolete("Listen on http://*:5000 instead", UrlFormat = "http://localhost:5000/{0}")]
    public static Uri Old => new("http://0.0.0.0:5000");
}
