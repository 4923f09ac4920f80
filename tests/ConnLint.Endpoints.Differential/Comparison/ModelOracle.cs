using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Asks the model: the only place that knows it.</summary>
internal sealed class ModelOracle : IPrediction
{
    public Outcome Predict(Case one)
    {
        var effective = EffectiveBinds.In(LaunchContext.OfProfile(Profile(one), Files(one), Code(one)));
        return new Outcome { Bound = [.. effective.Binds.Select(Bound).Order(StringComparer.Ordinal)] };
    }

    private static string Bound(Bind bind)
    {
        var address = bind.Address?.ToString() ?? "?";
        return string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2} Http1", bind.Scheme, address == "*" ? "[::]" : address, bind.Port);
    }

    private static LaunchProfile Profile(Case one) => new(
        "case",
        "Project",
        null,
        !one.DropsArguments && one.Arguments.Count > 0 ? Value(string.Join(' ', one.Arguments)) : null,
        one.Variables.ToDictionary(static variable => variable.Name, static variable => Value(variable.Value), StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<AppSettingsFile> Files(Case one)
        => one.Files.Where(static file => AppSettingsReader.IsAppSettings(file.Name)).Select(static file => AppSettingsReader.Read(file.Name, file.Name, file.Text()));

    private static IEnumerable<Bind> Code(Case one)
    {
        foreach (var statement in one.Statements)
        {
            if (statement.Listens)
            {
                var url = "http://" + statement.Kind switch
                {
                    StatementKind.ListenLocalhost => "localhost",
                    StatementKind.ListenAnyIP => "*",
                    _ => statement.Address!.Contains(':', StringComparison.Ordinal) ? $"[{statement.Address}]" : statement.Address,
                } + ":" + statement.Port;
                if (ListenUrl.TryParse(url, out var parsed, out _)) yield return Bind.FromUrl(UrlSource.KestrelCode, "Listen", parsed, url, default);
                continue;
            }

            UrlSource? source = statement.Kind switch
            {
                StatementKind.UseUrls => UrlSource.UseUrls,
                StatementKind.UseSetting when statement.Key!.Equals("urls", StringComparison.OrdinalIgnoreCase) => UrlSource.UseUrls,
                StatementKind.AddUrl or StatementKind.Run or StatementKind.RunAsync => UrlSource.AppUrls,
                _ => null,
            };
            foreach (var bind in source is { } known ? statement.Values.SelectMany(value => ConfiguredBinds.Urls(known, "code", Value(value))) : []) yield return bind;
        }
    }

    private static SettingValue Value(string text) => new(text, new TextPlace("case", 0, text.Length, 0, 0));
}
