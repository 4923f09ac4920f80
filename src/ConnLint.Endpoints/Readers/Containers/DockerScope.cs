using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>The variables and arguments that an instruction of a Dockerfile sees.</summary>
internal sealed class DockerScope
{
    private readonly char _escape;
    private readonly IReadOnlyDictionary<string, string?> _given;
    private readonly Dictionary<string, (bool IsSet, string? Value)> _arguments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<EnvironmentVariable> _variables = [];
    private readonly DockerExpansion _expansion;

    /// <param name="escape">The file's escape character.</param>
    /// <param name="given">The values of <c>--build-arg</c>.</param>
    public DockerScope(char escape, IReadOnlyDictionary<string, string?> given)
    {
        (_escape, _given) = (escape, given);
        _expansion = new DockerExpansion(Find);
    }

    /// <summary>What <c>ENV</c> has set, each name once.</summary>
    public IReadOnlyList<EnvironmentVariable> Variables => _variables;

    /// <summary>Takes over what a base image sets; instructions see it, but it is none of the file's own.</summary>
    public void Inherit(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var variable in variables) _values[variable.Key] = variable.Value;
    }

    /// <summary>Declares arguments: a given value, else the default, else the value of the same argument before the first stage.</summary>
    public void Declare(DockerArg argument, DockerScope global)
    {
        foreach (var pair in argument.Pairs)
        {
            var name = pair.Name.Text;
            if (_given.TryGetValue(name, out var given)) _arguments[name] = (true, given);
            else if (pair.Value is { } value) _arguments[name] = (true, Value(value).Text);
            else _arguments[name] = global._arguments.TryGetValue(name, out var outer) ? outer : (false, null);
        }
    }

    public void Set(DockerEnv environment)
    {
        var values = new List<EnvironmentVariable>();
        foreach (var pair in environment.Pairs)
        {
            if (pair.Value is { } value && Value(pair.Name).Text is { } name) values.Add(new EnvironmentVariable(name, pair.Name.Place, Value(value)));
        }

        foreach (var variable in values)
        {
            _values[variable.Name] = variable.Value?.Text;
            if (_indexes.TryGetValue(variable.Name, out var index)) _variables[index] = variable;
            else
            {
                _indexes[variable.Name] = _variables.Count;
                _variables.Add(variable);
            }
        }
    }

    /// <summary>A word with its variables replaced.</summary>
    public ContainerValue Value(SettingValue word) => new(_expansion.Of(word.Text, _escape), word.Place);

    /// <summary>The words of a word with its variables replaced, each with the place of the whole.</summary>
    public IEnumerable<ContainerValue> Words(SettingValue word)
    {
        var value = Value(word);
        if (value.Text is not { } text) return [value];
        return Array.ConvertAll(text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries), part => value with { Text = part });
    }

    private (bool IsSet, string? Value) Find(string name)
    {
        if (_values.TryGetValue(name, out var value)) return (true, value);
        return _arguments.TryGetValue(name, out var argument) ? argument : (false, null);
    }
}
