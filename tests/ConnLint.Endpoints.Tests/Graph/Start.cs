using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>One way to start a web application, with everything that tells it what to bind.</summary>
internal sealed record Start
{
    public string AppSettings { get; init; } = "{}";

    public string DevelopmentSettings { get; init; } = "{}";

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public string Arguments { get; init; } = "";

    public string? UseUrls { get; init; }

    public string? AppUrl { get; init; }

    public int? Listen { get; init; }

    /// <summary>The ports that the model says are bound.</summary>
    public IEnumerable<int> ModelPorts() => EffectiveBinds.Of(new HostProgram(HostBuilderKind.WebApplication, [.. Code()]), LaunchContext.OfProfile(Profile(), Files())).Binds.Select(static bind => bind.Port ?? -1);

    public Start And(Start other) => new()
    {
        AppSettings = AppSettings == "{}" ? other.AppSettings : AppSettings[..^1] + (other.AppSettings == "{}" ? "}" : "," + other.AppSettings[1..]),
        Variables = Variables.Concat(other.Variables).ToDictionary(),
        Arguments = Arguments + other.Arguments,
        UseUrls = UseUrls ?? other.UseUrls,
        AppUrl = AppUrl ?? other.AppUrl,
        Listen = Listen ?? other.Listen,
    };

    private LaunchProfile Profile() => new(
        "test", "Project", null, Arguments.Length == 0 ? null : Value(Arguments), Variables.ToDictionary(static pair => pair.Key, static pair => Value(pair.Value), StringComparer.OrdinalIgnoreCase));

    private AppSettingsFile[] Files() =>
    [
        AppSettingsReader.Read("/app/appsettings.json", "appsettings.json", AppSettings),
        AppSettingsReader.Read("/app/appsettings.Development.json", "appsettings.Development.json", DevelopmentSettings),
    ];

    private IEnumerable<HostStatement> Code()
    {
        if (Listen is { } port) yield return new ListenStatement(new Bind(UrlSource.KestrelCode, "ListenLocalhost", "", "http", BindAddress.Localhost, port, default));
        if (UseUrls is not null) yield return new SettingStatement("urls", "UseUrls", [Value(UseUrls)]);
        if (AppUrl is not null) yield return new AppUrlStatement("Add", Value(AppUrl), false);
    }

    private static SettingValue Value(string text) => new(text, new TextPlace("f", 0, text.Length, 0, 0));
}
