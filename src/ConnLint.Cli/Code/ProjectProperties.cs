using System;
using System.Collections.Generic;

namespace ConnLint.Cli.Code;

/// <summary>A project's evaluated properties and items that decide how and where it runs. A property that is not set is an empty text.</summary>
/// <param name="TargetFramework">The framework, the first of several: <c>net10.0</c>.</param>
/// <param name="AssemblyName">The name of the assembly.</param>
internal sealed record ProjectProperties(string TargetFramework, string AssemblyName)
{
    /// <summary><c>Exe</c>, <c>Library</c>, <c>WinExe</c>.</summary>
    public string OutputType { get; init; } = "";

    /// <summary>Whether it uses <c>Microsoft.NET.Sdk.Web</c> (<c>UsingMicrosoftNETSdkWeb</c>).</summary>
    public bool IsWeb { get; init; }

    public bool IsTestProject { get; init; }

    /// <summary>Whether the SDK can publish it as a container image; from .NET 8 on it can publish every program.</summary>
    public bool EnableSdkContainerSupport { get; init; }

    /// <summary>The image as the project names it; empty where the SDK chooses.</summary>
    public string ContainerBaseImage { get; init; } = "";

    /// <summary>The variant of the image that the SDK chooses, for example <c>alpine</c>.</summary>
    public string ContainerFamily { get; init; } = "";

    public IReadOnlyList<ContainerPort> ContainerPorts { get; init; } = [];

    public IReadOnlyList<ContainerVariable> ContainerVariables { get; init; } = [];

    /// <summary>Reads the lines <c>NAME=VALUE</c> that <c>ConnLint.Collect.targets</c> writes; what has no meaning here is passed over.</summary>
    public static ProjectProperties Read(IEnumerable<string> lines)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        List<ContainerPort> ports = [];
        List<ContainerVariable> variables = [];
        foreach (var line in lines)
        {
            var (name, value) = Split(line, '=');
            if (name == "ContainerPort") ports.Add(ContainerPort.Of(Split(value, '\t')));
            else if (name == "ContainerEnvironmentVariable") variables.Add(ContainerVariable.Of(Split(value, '\t')));
            else values[name] = value;
        }

        string Text(string name) => values.GetValueOrDefault(name, "");
        bool Flag(string name) => Text(name).Equals("true", StringComparison.OrdinalIgnoreCase);
        return new ProjectProperties(Text("TargetFramework"), Text("AssemblyName"))
        {
            OutputType = Text("OutputType"),
            IsWeb = Flag("IsWeb"),
            IsTestProject = Flag("IsTestProject"),
            EnableSdkContainerSupport = Flag("EnableSdkContainerSupport"),
            ContainerBaseImage = Text("ContainerBaseImage"),
            ContainerFamily = Text("ContainerFamily"),
            ContainerPorts = ports,
            ContainerVariables = variables,
        };
    }

    public static (string Name, string Value) Split(string line, char separator)
    {
        var end = line.IndexOf(separator, StringComparison.Ordinal);
        return end < 0 ? (line, "") : (line[..end], line[(end + 1)..]);
    }
}

/// <summary>An item <c>ContainerPort</c>.</summary>
/// <param name="Port">The port as written.</param>
/// <param name="Type"><c>tcp</c> or <c>udp</c>; empty where not said, which means <c>tcp</c>.</param>
internal readonly record struct ContainerPort(string Port, string Type)
{
    public static ContainerPort Of((string Name, string Value) item) => new(item.Name, item.Value);
}

/// <summary>An item <c>ContainerEnvironmentVariable</c>: a variable that the image sets.</summary>
internal readonly record struct ContainerVariable(string Name, string Value)
{
    public static ContainerVariable Of((string Name, string Value) item) => new(item.Name, item.Value);
}
