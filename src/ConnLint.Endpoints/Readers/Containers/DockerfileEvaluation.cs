using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Follows the stages below one stage and replaces variables as BuildKit does (frontend/dockerfile/dockerfile2llb/convert.go): <c>FROM</c> sees the
/// arguments before the first stage only; a stage has the variables and arguments of the stage below it; <c>ENV</c> hides an <c>ARG</c> of the
/// same name; all values of one <c>ENV</c> see the variables before it.
/// </summary>
internal sealed class DockerfileEvaluation(
    Dockerfile file, IReadOnlyDictionary<string, string?> arguments, Func<string, IReadOnlyDictionary<string, string?>> inherited)
{
    /// <summary>The image of a stage.</summary>
    public FinalImage Of(int index)
    {
        var global = new DockerScope(file.Escape, arguments);
        foreach (var argument in file.Arguments) global.Declare(argument, global);

        var (chain, image) = Chain(index, global);
        var scope = new DockerScope(file.Escape, arguments);
        if (image.Text is { } name) scope.Inherit(inherited(name));

        var (exposed, copies) = (new List<ExposedPort>(), new List<DockerCopy>());
        var result = new FinalImage(image, scope.Variables, exposed, null, null, null, null, null, copies, false, false);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            var hasOwnCommand = false;
            foreach (var instruction in chain[i].Instructions)
            {
                switch (instruction)
                {
                    case DockerArg argument: scope.Declare(argument, global); break;
                    case DockerEnv environment: scope.Set(environment); break;
                    case DockerExpose expose: exposed.AddRange(expose.Words.SelectMany(scope.Words).Select(ExposedPort.Parse).OfType<ExposedPort>()); break;
                    case DockerCopy copy: copies.Add(copy); break;
                    default: result = Applied(instruction, result, scope, hasOwnCommand); break;
                }

                hasOwnCommand |= instruction is DockerCmd;
            }
        }

        return result;
    }

    // The stages from the given one down, and the image under the last of them. Only an earlier stage can be meant, so it ends.
    private (List<DockerStage> Chain, ContainerValue Image) Chain(int index, DockerScope global)
    {
        var chain = new List<DockerStage>();
        while (true)
        {
            var stage = file.Stages[index];
            chain.Add(stage);
            var image = global.Value(stage.Image);
            var below = index - 1;
            while (below >= 0 && !(image.Text is { } name && name.Equals(file.Stages[below].Name, StringComparison.OrdinalIgnoreCase))) below--;
            if (below < 0) return (chain, image);
            index = below;
        }
    }

    private static FinalImage Applied(DockerInstruction instruction, FinalImage image, DockerScope scope, bool hasOwnCommand) => instruction switch
    {
        DockerUser user => image with { User = scope.Value(user.User) },
        DockerWorkdir path => image with { WorkingDirectory = Combined(image.WorkingDirectory, scope.Value(path.Path)) },
        DockerHealthcheck check => image with { HealthCheck = check.Check },
        DockerRun run => image with { HasCurl = image.HasCurl || run.MentionsCurl, HasWget = image.HasWget || run.MentionsWget, MakesCertificate = image.MakesCertificate || run.MakesCertificate },
        DockerCmd command => image with { Command = command.Command },

        // An entry point drops the command that it inherits, not the stage's own.
        DockerEntrypoint entry => image with { Entrypoint = entry.Command, Command = hasOwnCommand ? image.Command : null },
        _ => image,
    };

    private static ContainerValue Combined(ContainerValue? directory, ContainerValue path)
    {
        if (path.Text is not { } text || text.StartsWith("/", StringComparison.Ordinal) || text.IndexOf(':') == 1) return path;
        return path with { Text = directory is null ? null : directory.Text is { } above ? above.TrimEnd('/') + "/" + text : null };
    }
}
