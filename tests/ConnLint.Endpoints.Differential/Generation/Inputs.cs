using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Generation;

/// <summary>Where a setting can stand.</summary>
internal enum Layer
{
    File,
    Variable,
    DotnetVariable,
    AspNetCoreVariable,
    Argument,

    /// <summary><c>UseSetting</c>.</summary>
    Code,
}

/// <summary>Collects the files, variables and arguments of a case.</summary>
internal sealed class Inputs(Draw draw)
{
    private readonly List<string> _arguments = [];
    private readonly List<Variable> _variables = [];
    private readonly List<SettingsFile> _files = [];
    private string _environment = "Production";

    public Layer DrawLayer()
        => draw.Of(Layer.File, Layer.File, Layer.File, Layer.File, Layer.Variable, Layer.Variable, Layer.DotnetVariable, Layer.AspNetCoreVariable, Layer.Argument, Layer.Code);

    public void Add(Layer layer, string key, string value)
    {
        if (layer == Layer.File) AddToFile(key, value);
        else if (layer == Layer.Argument) AddArgument(key, value);
        else AddVariable(layer switch { Layer.DotnetVariable => "DOTNET_", Layer.AspNetCoreVariable => "ASPNETCORE_", _ => "" }, key.Replace(":", "__", StringComparison.Ordinal), value);
    }

    public void AddArgument(string key, string value)
    {
        var name = Cased(key);
        switch (draw.Below(8))
        {
            case 0: Add("/" + name, value); break;
            case 1: Add($"/{name}={value}"); break;
            case 2: Add($"{name}={value}"); break;
            case 3 or 4: Add("--" + name, value); break;
            default: Add($"--{name}={value}"); break;
        }
    }

    public void AddStrayArgument()
    {
        var stray = draw.Of("stray", "--flag", "-x", "-x=1", "--", "/", "=", "--=x", "-");
        _arguments.Insert(draw.Below(_arguments.Count + 1), stray);
    }

    /// <summary>
    /// Adds or replaces a variable; two names that differ only in case would leave the winner to chance, and two that spell one endpoint differently the
    /// spelling in a message: a process has its variables in no order.
    /// </summary>
    public void AddVariable(string prefix, string name, string value)
    {
        var full = name.Contains("Endpoints__", StringComparison.OrdinalIgnoreCase) ? prefix + name : draw.Chance(3) ? (prefix + name).ToLowerInvariant() : prefix + Cased(name);
        _variables.RemoveAll(variable => variable.Name.Equals(full, StringComparison.OrdinalIgnoreCase));
        _variables.Add(new(full, value));
    }

    /// <summary>Adds a setting to a file, some file if none is named; not twice to one, because a second leaf of a key would end every start.</summary>
    public void AddToFile(string key, string value, string? name = null)
    {
        name ??= FileName();
        var index = _files.FindIndex(file => file.Name == name);
        if (index < 0)
        {
            index = _files.Count;
            _files.Add(new(name, []));
        }

        var settings = _files[index].Settings;
        if (settings.Any(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)) && !draw.Chance(10)) return;
        _files[index] = new(name, [.. settings, Setting(key, value)]);
    }

    /// <summary>Chooses the environment, by one or two of the ways there are.</summary>
    public void AddEnvironment()
    {
        _environment = draw.Of("Development", "Development", "Staging", "Staging", "Production");
        for (var i = draw.Of(1, 1, 2); i > 0; i--)
        {
            var value = draw.Chance(70) ? _environment : draw.Of("Development", "Staging", "development", "");
            switch (draw.Below(4))
            {
                case 0: AddArgument("environment", value); break;
                case 1: AddVariable("DOTNET_", "ENVIRONMENT", value); break;
                case 2 when draw.Chance(10): AddVariable("", "ENVIRONMENT", value); break;
                default: AddVariable("ASPNETCORE_", "ENVIRONMENT", value); break;
            }
        }
    }

    /// <summary>Whether some name or value has a word in it.</summary>
    public bool Mention(string word)
        => _arguments.Exists(argument => Has(argument, word))
            || _variables.Exists(variable => Has(variable.Name, word) || Has(variable.Value, word))
            || _files.Exists(file => file.Settings.Any(setting => Has(setting.Key, word) || Has(setting.Value, word)));

    public string Cased(string key) => draw.Below(12) switch
    {
        0 => key.ToUpperInvariant(),
        1 => key.ToLowerInvariant(),
        _ => key,
    };

    public Case ToCase() => new() { Arguments = _arguments, Variables = _variables, Files = _files };

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private void Add(params string[] words) => _arguments.AddRange(words);

    private string FileName()
    {
        var environment = draw.Chance(80) ? _environment : draw.Of("Development", "Staging", "Production");
        return draw.Below(10) switch
        {
            < 6 => "appsettings.json",
            < 8 => $"appsettings.{environment}.json",
            8 => "{app}.settings.json",
            _ => $"{{app}}.settings.{environment}.json",
        };
    }

    private FileSetting Setting(string key, string value)
    {
        var isNumber = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && value[0] != '0';
        var isBare = (isNumber || value is "true" or "false" || (value.Length == 2 && value[0] == '$')) && draw.Chance(40);
        var isNull = value.Length == 0 && draw.Chance(20);
        var spelling = draw.Of(Spelling.Nested, Spelling.Nested, Spelling.Nested, Spelling.Flat, Spelling.Half);
        return new(Cased(key), isNull ? "null" : value, spelling, isBare || isNull);
    }
}
