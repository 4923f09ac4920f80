namespace ConnLint.Analyzers.Tests.Rules;

/// <summary>The files that such tests are made of.</summary>
internal static class ConfigurationFile
{
    /// <summary>A launch profile as the templates write it, with a URL.</summary>
    public static (string Name, string Content) Profile(string url, string environment = "Development") => Launch(
        $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "{{url}}", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "{{environment}}" } } } }""");

    /// <summary>A launch profile with nothing but variables, in Development.</summary>
    public static (string Name, string Content) ProfileWith(string variables) => Launch(
        $$"""{ "profiles": { "http": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", {{variables}} } } } }""");

    public static (string Name, string Content) Launch(string content) => ("Properties/launchSettings.json", content);

    public static (string Name, string Content) IisExpress(string content) => Launch(
        $$"""{ "iisSettings": { "iisExpress": { {{content}} } }, "profiles": { "IIS Express": { "commandName": "IISExpress" } } }""");

    public static (string Name, string Content) Settings(string content) => ("appsettings.json", content);

    public static (string Name, string Content) Settings(string environment, string content) => ($"appsettings.{environment}.json", content);
}
