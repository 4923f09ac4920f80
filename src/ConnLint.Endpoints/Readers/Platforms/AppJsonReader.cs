using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Platforms;

namespace ConnLint.Endpoints.Readers.Platforms;

/// <summary>
/// Reads Heroku's <c>app.json</c>: <c>env</c>, each variable a text or an object with <c>value</c>. The file names no command, so its one process,
/// <c>web</c>, has none (devcenter.heroku.com "app.json Schema"). Other tools have files of this name, so one without a key of the schema is none of
/// Heroku's.
/// </summary>
internal static class AppJsonReader
{
    public static PlatformFile Read(string path, string text)
    {
        var isHeroku = false;
        var variables = new Dictionary<string, SettingValue>(StringComparer.Ordinal);
        foreach (var setting in JsonSettings.Read(path, text))
        {
            var keys = setting.Path;
            isHeroku |= keys[0] is "env" or "formation" or "addons" or "buildpacks" or "environments" or "stack";
            if (keys[0] == "env" && (keys.Count == 2 || (keys.Count == 3 && keys[2] == "value"))) variables[keys[1]] = setting.Value;
        }

        if (!isHeroku) return PlatformFile.Empty;

        variables.TryGetValue("PORT", out var port);
        return new PlatformFile([new PlatformProcess("heroku", "web", [], true, true, port, variables, new TextPlace(path, 0, 0, 0, 0))], []);
    }
}
