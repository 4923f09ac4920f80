using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Reads a Dockerfile or Containerfile (https://docs.docker.com/reference/dockerfile/; frontend/dockerfile of BuildKit):
/// <code>
/// file  = { directive } { comment | ARG } { stage }
/// stage = FROM [ --platform=… ] image [ AS name ] { instruction }
/// </code>
/// A file that does not begin a stage, or whose heredoc has no end, has no stages.
/// </summary>
internal static class DockerfileReader
{
    public static Dockerfile Read(string path, string text)
    {
        var (arguments, stages) = (new List<DockerArg>(), new List<DockerStage>());
        if (text.Length > JsonSettings.MaxLength) return new Dockerfile(path, '\\', arguments, stages);

        var file = new DockerLines(new TextLines(path, text));
        var instructions = new List<DockerInstruction>();
        foreach (var line in file.Read())
        {
            if (DockerInstructions.NameOf(line, out var nameEnd) == "FROM")
            {
                instructions = [];
                if (Stage(line, nameEnd, instructions) is { } stage) stages.Add(stage);
            }
            else if (DockerInstructions.Read(line) is { } instruction)
            {
                instructions.Add(instruction);
                if (stages.Count == 0 && instruction is DockerArg argument) arguments.Add(argument);
            }
        }

        return file.IsDamaged ? new Dockerfile(path, file.Escape, [], []) : new Dockerfile(path, file.Escape, arguments, stages);
    }

    private static DockerStage? Stage(DockerText text, int start, List<DockerInstruction> instructions)
    {
        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        start = DockerInstructions.Flags(text, start, flags);
        var imageEnd = text.WordEnd(start);
        if (imageEnd == start) return null;

        var asStart = text.SkipBlanks(imageEnd);
        var asEnd = text.WordEnd(asStart);
        var nameStart = text.SkipBlanks(asEnd);
        var isNamed = text.Text.Substring(asStart, asEnd - asStart).Equals("AS", StringComparison.OrdinalIgnoreCase);
        var name = isNamed ? text.Text.Substring(nameStart, text.WordEnd(nameStart) - nameStart) : "";
        flags.TryGetValue("platform", out var platform);
        return new DockerStage(text.Value(start, imageEnd), name.Length > 0 ? name : null, platform, instructions);
    }
}
