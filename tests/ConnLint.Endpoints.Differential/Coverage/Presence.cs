using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Coverage;

/// <summary>Which rows of the precedence table a case has, each with the texts that name its ports.</summary>
internal static class Presence
{
    public static IReadOnlyList<(Row Row, string Text)> Of(Case one)
        => [.. one.Statements.SelectMany(InCode), .. Arguments(one.Arguments), .. one.Variables.SelectMany(InVariable), .. one.Files.SelectMany(InFile)];

    private static IEnumerable<(Row Row, string Text)> InCode(Statement statement) => statement.Kind switch
    {
        _ when statement.Listens => [(Row.Listen, statement.Port!)],
        StatementKind.UseUrls => [(Row.UseUrls, string.Join(';', statement.Values))],
        StatementKind.AddUrl => [(Row.AddUrl, statement.Values[0])],
        StatementKind.Run or StatementKind.RunAsync when statement.Values.Count > 0 => [(Row.Run, statement.Values[0])],
        StatementKind.PreferHostingUrls => [(Row.PreferHostingUrls, "")],
        StatementKind.UseSetting => InSetting(statement.Key!, string.Concat(statement.Values), Row.UseSettingUrls, Row.UseSettingPorts),
        _ => [],
    };

    private static IEnumerable<(Row Row, string Text)> Arguments(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var word = arguments[i].TrimStart('-', '/');
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var (key, value) = equals >= 0 ? (word[..equals], word[(equals + 1)..]) : (word, i + 1 < arguments.Count ? arguments[i + 1] : "");
            foreach (var found in InSetting(key, value, Row.ArgumentUrls, Row.ArgumentPorts)) yield return found;
        }
    }

    private static IEnumerable<(Row Row, string Text)> InVariable(Variable variable)
    {
        var name = variable.Name.Replace("__", ":", StringComparison.Ordinal);
        if (Cut("ASPNETCORE_") is { } aspNetCore) return InSetting(aspNetCore, variable.Value, Row.AspNetCoreUrls, Row.AspNetCorePorts);
        if (Cut("DOTNET_") is { } dotnet) return InSetting(dotnet, variable.Value, Row.DotnetUrls, Row.DotnetPorts);
        return InSetting(name, variable.Value, Row.VariableUrls, Row.VariablePorts);

        string? Cut(string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : null;
    }

    private static IEnumerable<(Row Row, string Text)> InFile(SettingsFile file)
        => file.Settings.SelectMany(static setting => InSetting(setting.Key, setting.Value, Row.FileUrls, Row.FilePorts));

    private static IEnumerable<(Row Row, string Text)> InSetting(string key, string value, Row urls, Row ports) => key.ToUpperInvariant() switch
    {
        "URLS" => [(urls, value)],
        "HTTP_PORTS" => [(ports, value)],
        "HTTPS_PORTS" => [(Row.HttpsPorts, value)],
        "PREFERHOSTINGURLS" => [(Row.PreferHostingUrls, "")],
        var upper when upper.StartsWith("KESTREL:ENDPOINTS:", StringComparison.Ordinal) && upper.EndsWith(":URL", StringComparison.Ordinal) => [(Row.KestrelEndpoints, value)],
        _ => [],
    };
}
