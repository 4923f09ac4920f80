using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>One settings file: <c>appsettings.json</c> or <c>appsettings.{Environment}.json</c>, or their twins of .NET 10 that begin with the application's name.</summary>
/// <param name="Path">The file.</param>
/// <param name="Environment">The environment in its name, or null for the file that always applies.</param>
/// <param name="Settings">Its leaves.</param>
internal sealed record AppSettingsFile(string Path, string? Environment, IReadOnlyList<Setting> Settings)
{
    /// <summary>Its text, for what is to be changed in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it is <c>{app}.settings.json</c> or <c>{app}.settings.{Environment}.json</c>, which beat every <c>appsettings*.json</c>.</summary>
    public bool IsOfApplication { get; init; }

    /// <summary>Whether .NET refuses to load it, so that a program in whose environment it applies does not start.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether it is read in an environment. The environment's name becomes a part of the file's, and its case matters where that of file names does.</summary>
    public bool AppliesIn(string environment, StringComparison comparison) => Environment is null || Environment.Equals(environment, comparison);
}
