using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Readers.Containers;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A Dockerfile or Containerfile.</summary>
/// <param name="Path">The file.</param>
/// <param name="Escape">Its escape character, <c>\</c> or <c>`</c>.</param>
/// <param name="Arguments">The <c>ARG</c> instructions before the first <c>FROM</c>.</param>
/// <param name="Stages">The stages in order.</param>
internal sealed record Dockerfile(string Path, char Escape, IReadOnlyList<DockerArg> Arguments, IReadOnlyList<DockerStage> Stages)
{
    private static readonly Dictionary<string, string?> None = [];

    /// <summary>The project files that it copies by name, as they are written; what it builds is mostly the first of them.</summary>
    public IEnumerable<SettingValue> Projects => Stages.SelectMany(static stage => stage.Instructions.OfType<DockerCopy>())
        .Where(static copy => copy.From is null)
        .SelectMany(static copy => copy.Sources)
        .Where(static source => source.Text.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether one of its images is one of .NET, as far as their names say.</summary>
    public bool NamesDotnet => Stages.Any(static stage => stage.Image.Text.IndexOf("dotnet", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The stage of a name or number as <c>--target</c> takes it, the last one for null, or none.</summary>
    public int? StageIndex(string? target)
    {
        if (target is null) return Stages.Count > 0 ? Stages.Count - 1 : null;

        for (var i = Stages.Count - 1; i >= 0; i--)
        {
            if (target.Equals(Stages[i].Name, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Stages.Count ? index : null;
    }

    /// <summary>What the image of a stage finally says, without build arguments and without what a base image sets.</summary>
    public FinalImage? Final(string? target = null) => Final(target, None, static _ => None);

    /// <summary>What the image of a stage finally says, or null where there is no such stage.</summary>
    /// <param name="target">The stage's name or number; null for the last one.</param>
    /// <param name="arguments">The values of <c>--build-arg</c>, null for an unknown one.</param>
    /// <param name="inherited">The variables that a base image, by its name, is known to set.</param>
    public FinalImage? Final(string? target, IReadOnlyDictionary<string, string?> arguments, Func<string, IReadOnlyDictionary<string, string?>> inherited)
        => StageIndex(target) is { } index ? new DockerfileEvaluation(this, arguments, inherited).Of(index) : null;
}

/// <summary>A stage.</summary>
/// <param name="Image">The word behind <c>FROM</c>: an image, or the name of an earlier stage.</param>
/// <param name="Name">Its name behind <c>AS</c>.</param>
/// <param name="Platform">The value of <c>--platform</c>.</param>
/// <param name="Instructions">What a reader of endpoints has to know, in order; <c>ONBUILD</c> belongs to other builds.</param>
internal sealed record DockerStage(SettingValue Image, string? Name, string? Platform, IReadOnlyList<DockerInstruction> Instructions);
