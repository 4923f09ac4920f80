using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Differential.Cases;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Readers;

namespace ConnLint.Endpoints.Differential.Comparison;

/// <summary>Asks the model: the only place that knows it.</summary>
internal sealed class ModelOracle : IPrediction
{
    private const string Application = "ConnLint.Endpoints.Differential";

    public Outcome Predict(Case one)
    {
        var (program, context) = (Program(one), Context(one));
        var effective = EffectiveBinds.Of(program, context);
        if (effective.Throws is { } failure) return new Outcome { Throws = failure.Message };

        return new Outcome
        {
            Bound = [.. effective.Binds.Select(Bound).Order(StringComparer.Ordinal)],
            Overridden = [.. Overridden(effective, ConfigurationStack.Of(program, context), program)],
        };
    }

    private static string Bound(Bind bind)
    {
        var address = bind.Address is not { } known ? "?" : known.Equals(BindAddress.Any) ? "[::]" : known.ToString();
        return string.Format(CultureInfo.InvariantCulture, "{0}://{1}:{2} {3}", bind.Scheme, address, bind.Port, Spoken(bind));
    }

    // Without TLS there is nothing with which to agree on a version.
    private static HttpProtocols Spoken(Bind bind)
        => bind.Scheme == "http" && bind.Protocols.HasFlag(HttpProtocols.Http1) ? HttpProtocols.Http1 : bind.Protocols & HttpProtocols.Http1AndHttp2;

    // The server's own words about what the model says is lost.
    private static IEnumerable<string> Overridden(EffectiveBinds effective, ConfigurationStack stack, HostProgram program)
    {
        var urls = HostingUrls.Of(program, stack).Used;
        var (http, https) = (Text(stack.App, "HTTP_PORTS"), Text(stack.App, "HTTPS_PORTS"));
        var readsPorts = program.Builder != HostBuilderKind.WebHost && !program.Statements.Any(static statement => statement is AppUrlStatement);
        if (readsPorts && http.Length + https.Length > 0 && Urls(stack) is { Length: > 0 } text) yield return $"ports '{http}' '{https}' for '{text}'";

        var joined = string.Join(", ", urls.Select(static url => url.Url));
        if (effective.Lost.Any(static lost => lost.Reason == LossReason.EndpointsWin)) yield return $"addresses '{joined}'";
        if (effective.Lost.Any(static lost => lost.Reason == LossReason.UrlsPreferred)) yield return $"endpoints for '{joined}'";
    }

    private static string Urls(ConfigurationStack stack) => Text(stack.App, "urls") is { Length: > 0 } text ? text : Text(stack.Host, "urls");

    private static string Text(IReadOnlyList<ConfiguredValue> values, string key) => ConfigurationStack.Last(values, key)?.Value.Text ?? "";

    private static LaunchContext Context(Case one)
    {
        List<SettingValue> words = [.. one.Arguments.Select(Value)];
        var variables = one.Variables.Select(static variable => new LaunchVariable(variable.Name, Value(variable.Value)));
        return new LaunchContext("case", LaunchKind.Bare, [.. variables], [.. CommandLineSettings.Read(words)], [.. one.Files.Select(File)])
        {
            RefusedArgument = CommandLineSettings.Refused(words),
            HasDeveloperCertificate = false,
            FileNamesHaveCase = OperatingSystem.IsLinux(),
        };
    }

    private static AppSettingsFile File(SettingsFile file)
    {
        var name = file.Name.Replace("{app}", Application, StringComparison.Ordinal);
        var path = "{root}/" + name;
        return AppSettingsReader.IsAppSettings(name) ? AppSettingsReader.Read(path, name, file.Text()) : AppSettingsReader.ReadOf(Application, path, name, file.Text());
    }

    private static HostProgram Program(Case one) => new(
        one.Builder switch
        {
            BuilderKind.WebApplication => HostBuilderKind.WebApplication,
            BuilderKind.Slim => HostBuilderKind.SlimWebApplication,
            BuilderKind.EmptyCore or BuilderKind.Empty => HostBuilderKind.EmptyWebApplication,
            BuilderKind.GenericHost => HostBuilderKind.GenericHost,
            _ => HostBuilderKind.WebHost,
        },
        [.. one.Statements.Where(static statement => !statement.IsOnApplication || statement.Values.Count > 0).Select(StatementOf)])
    {
        PassesArguments = !one.DropsArguments,
        ConfiguresHttps = one.Builder is not (BuilderKind.Slim or BuilderKind.EmptyCore),
    };

    private static HostStatement StatementOf(Statement statement) => statement.Kind switch
    {
        StatementKind.EndpointDefaults => new EndpointDefaultsStatement(Protocols(statement)!.Value),
        StatementKind.UseUrls => new SettingStatement("urls", "UseUrls", [.. statement.Values.DefaultIfEmpty("").Select(Value)]),
        StatementKind.UseSetting => new SettingStatement(statement.Key!, "UseSetting", [.. statement.Values.Select(Value)]),
        StatementKind.PreferHostingUrls => new SettingStatement("preferHostingUrls", "PreferHostingUrls", [.. statement.Values.Select(Value)]),
        StatementKind.AddUrl => new AppUrlStatement("Add", Value(statement.Values[0]), ReplacesOthers: false),
        StatementKind.Run or StatementKind.RunAsync => new AppUrlStatement("Run", Value(statement.Values[0]), ReplacesOthers: true),
        _ => new ListenStatement(Endpoint(statement)) { Protocols = Protocols(statement) },
    };

    private static Bind Endpoint(Statement statement)
    {
        var address = statement.Kind switch
        {
            StatementKind.ListenLocalhost => BindAddress.Localhost,
            StatementKind.ListenAnyIP => BindAddress.Any,
            _ => BindAddress.From(IPAddress.Parse(statement.Address!), dualStack: true),
        };
        return new Bind(UrlSource.KestrelCode, "Listen", "Listen", statement.Https ? "https" : "http", address, int.Parse(statement.Port!, CultureInfo.InvariantCulture), default);
    }

    private static HttpProtocols? Protocols(Statement statement)
        => statement.Protocols is { } text ? Enum.Parse<HttpProtocols>(text) : null;

    private static SettingValue Value(string text) => new(text, new TextPlace("case", 0, text.Length, 0, 0));
}
