using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// The configuration of one start, as the program's builder stacks it. A later layer replaces a key of an earlier one.
/// </summary>
/// <remarks>
/// Weakest first, with <c>A</c> for the variables with the prefix <c>ASPNETCORE_</c>, <c>D</c> for those with <c>DOTNET_</c>:
/// <list type="bullet">
/// <item><c>WebApplication</c>, slim or not: A, D, settings files, all variables, arguments, the code's settings, which are written over all of them.</item>
/// <item>an empty builder: the arguments, the code's settings.</item>
/// <item>the generic host: D, arguments, A with the code's settings, settings files, all variables, arguments, what the code adds to the application's configuration.</item>
/// <item><c>WebHost</c>: A, arguments, the code's settings, and for everything but the server's URLs settings files, all variables, arguments, what the code adds to the application's configuration.</item>
/// </list>
/// One configuration inside another, as the host's in the application's, hides there nothing by an empty value.
/// The environment's name comes from what is known before the settings files are. Sources: dotnet/aspnetcore <c>WebApplicationBuilder.cs</c>,
/// <c>GenericWebHostBuilder.cs</c>, <c>WebHost.cs</c>, <c>WebHostBuilder.cs</c>; dotnet/runtime <c>HostApplicationBuilder.cs</c>, <c>HostingHostBuilderExtensions.cs</c>.
/// </remarks>
internal sealed class ConfigurationStack
{
    private const string AspNetCorePrefix = "ASPNETCORE_";
    private const string DotnetPrefix = "DOTNET_";
    private const string EnvironmentKey = "environment";

    private readonly List<ConfiguredValue> _app = [];
    private readonly StringComparison _fileNames;

    private ConfigurationStack(HostProgram program, LaunchContext context)
    {
        var host = HostLayers(program, context);
        Host = host;
        Environment = Last(host, EnvironmentKey)?.Value.Text ?? "Production";
        _fileNames = context.FileNamesHaveCase == true ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

        switch (program.Builder)
        {
            case HostBuilderKind.WebApplication or HostBuilderKind.SlimWebApplication:
                AddVariables(_app, context, AspNetCorePrefix, UrlSource.AspNetCoreUrlsVariable);
                AddVariables(_app, context, DotnetPrefix, UrlSource.DotnetUrlsVariable);
                AddAppLayers(program, context);
                Host = [.. _app];
                AddCode(_app, program, static _ => true);
                Hosting = _app;
                break;
            case HostBuilderKind.EmptyWebApplication:
                AddArguments(_app, program, context);
                AddCode(_app, program, static _ => true);
                Hosting = _app;
                break;
            default:
                AddChained(_app, host);
                AddAppLayers(program, context);
                AddCode(_app, program, static setting => setting.IsOfApplication);
                Hosting = program.Builder == HostBuilderKind.WebHost ? host : _app;
                break;
        }
    }

    /// <summary>The environment that decides which settings file is read; .NET assumes Production where none is named.</summary>
    public string Environment { get; }

    /// <summary>What is known when the host's options are made, which is looked at again where a value is empty; weakest first.</summary>
    public IReadOnlyList<ConfiguredValue> Host { get; }

    /// <summary>The file that keeps the program from starting, because .NET refuses to load it.</summary>
    public AppSettingsFile? RefusedFile { get; private set; }

    /// <summary>The values among which the server's URLs are looked up, weakest first.</summary>
    public IReadOnlyList<ConfiguredValue> Hosting { get; }

    /// <summary>All values that the program sees, weakest first.</summary>
    public IReadOnlyList<ConfiguredValue> App => _app;

    public static ConfigurationStack Of(HostProgram program, LaunchContext context) => new(program, context);

    /// <summary>The value of every key that the program sees, the strongest of each.</summary>
    public IEnumerable<ConfiguredValue> Effective
    {
        get
        {
            var effective = new Dictionary<string, ConfiguredValue>(StringComparer.OrdinalIgnoreCase);
            foreach (var value in _app) effective[value.Key] = value;
            return effective.Values;
        }
    }

    /// <summary>The strongest value of a key.</summary>
    public static ConfiguredValue? Last(IReadOnlyList<ConfiguredValue> values, string key)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (!values[i].IsTransparent && values[i].Key.Equals(key, StringComparison.OrdinalIgnoreCase)) return values[i];
        }

        return null;
    }

    private static List<ConfiguredValue> HostLayers(HostProgram program, LaunchContext context)
    {
        var layers = new List<ConfiguredValue>();
        switch (program.Builder)
        {
            case HostBuilderKind.EmptyWebApplication:
                AddArguments(layers, program, context);
                break;
            case HostBuilderKind.GenericHost:
                AddVariables(layers, context, DotnetPrefix, UrlSource.DotnetUrlsVariable);
                AddArguments(layers, program, context);
                AddCode(layers, program, static setting => setting.IsBelowWebHost);
                var web = new List<ConfiguredValue>();
                AddVariables(web, context, AspNetCorePrefix, UrlSource.AspNetCoreUrlsVariable);
                AddCode(web, program, static setting => setting is { IsOfApplication: false, IsBelowWebHost: false });
                AddChained(layers, web);
                break;
            case HostBuilderKind.WebHost:
                AddVariables(layers, context, AspNetCorePrefix, UrlSource.AspNetCoreUrlsVariable);
                layers.RemoveAll(static value => value.Value.Text.Length == 0 && value.Key.Equals(EnvironmentKey, StringComparison.OrdinalIgnoreCase));
                AddArguments(layers, program, context);
                AddCode(layers, program, static setting => !setting.IsOfApplication);
                break;
            default:
                AddVariables(layers, context, AspNetCorePrefix, UrlSource.AspNetCoreUrlsVariable);
                AddVariables(layers, context, DotnetPrefix, UrlSource.DotnetUrlsVariable);
                AddArguments(layers, program, context);
                break;
        }

        return layers;
    }

    private static void AddChained(List<ConfiguredValue> layers, List<ConfiguredValue> inner)
    {
        var last = new Dictionary<string, ConfiguredValue>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in inner)
        {
            if (!value.IsTransparent) last[value.Key] = value;
        }

        foreach (var value in inner)
            layers.Add(value with { IsTransparent = value.IsTransparent || !last.TryGetValue(value.Key, out var strongest) || strongest.Value.Text.Length == 0 });
    }

    private void AddAppLayers(HostProgram program, LaunchContext context)
    {
        AddFiles(context.Files, isOfApplication: false);
        if (program.Builder is HostBuilderKind.WebApplication or HostBuilderKind.GenericHost) AddFiles(context.Files, isOfApplication: true);
        AddVariables(_app, context, "", UrlSource.UrlsVariable);
        AddArguments(_app, program, context);
    }

    private static void AddVariables(List<ConfiguredValue> layers, LaunchContext context, string prefix, UrlSource layer)
    {
        foreach (var variable in context.Variables)
        {
            if (!variable.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) continue;
            layers.Add(new ConfiguredValue(layer, variable.Name.Substring(prefix.Length).Replace("__", ":"), variable.ShownName, variable.Value));
        }
    }

    // The file without an environment in its name is read first, wherever it stands in the list; of two files of one environment the later.
    private void AddFiles(IReadOnlyCollection<AppSettingsFile> files, bool isOfApplication)
    {
        AppSettingsFile? own = null;
        foreach (var file in files)
        {
            if (file.IsOfApplication != isOfApplication) continue;
            if (file.Environment is null) AddFile(file);
            else if (file.AppliesIn(Environment, _fileNames)) own = file;
        }

        if (own is not null) AddFile(own);
    }

    private void AddFile(AppSettingsFile file)
    {
        if (file.IsRefused) RefusedFile ??= file;
        foreach (var setting in file.Settings) _app.Add(new ConfiguredValue(UrlSource.UrlsSetting, setting.Key, setting.Key, setting.Value));
    }

    private static void AddArguments(List<ConfiguredValue> layers, HostProgram program, LaunchContext context)
    {
        if (!program.PassesArguments) return;
        foreach (var (key, value) in context.Arguments) layers.Add(new ConfiguredValue(UrlSource.CommandLine, key, "--" + key, value));
    }

    // WebApplication's builders take a setting of null for none; the others set it.
    private static void AddCode(List<ConfiguredValue> layers, HostProgram program, Func<SettingStatement, bool> isMeant)
    {
        var setsNull = program.Builder is HostBuilderKind.GenericHost or HostBuilderKind.WebHost;
        foreach (var statement in program.Statements)
        {
            if (statement is SettingStatement setting && isMeant(setting) && (setsNull || setting.Values.Count > 0))
                layers.Add(new ConfiguredValue(UrlSource.UseUrls, setting.Key, setting.Name, setting.Joined) { Parts = setting.Values });
        }
    }
}
