using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using ConnLint.Build.Checking;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>What a launch profile with an <c>applicationUrl</c> promises.</summary>
internal static class Promises
{
    public static IReadOnlyList<PromisedEndpoint> Of(string applicationUrl)
        => PromisedEndpoint.Of(Profile($"\"commandName\": \"Project\", \"applicationUrl\": {JsonSerializer.Serialize(applicationUrl)}"));

    public static LaunchProfile Profile(string members) => Settings($"\"http\": {{ {members} }}").Profiles.Single();

    public static LaunchSettings Settings(string profiles) => LaunchSettingsReader.Read("launchSettings.json", "{ \"profiles\": { " + profiles + " } }");
}
