using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.Containers;

namespace ConnLint.Endpoints.Graph.Repositories;

/// <summary>
/// What programs in other languages listen on, as far as their Dockerfiles say: started by hand, as somebody does who works on them, they mostly take the same ports.
/// </summary>
internal static class ForeignPrograms
{
    public static IEnumerable<int> Ports(Repository repository)
        => from dockerfile in repository.Dockerfiles.Values
           where !dockerfile.NamesDotnet
           from stage in dockerfile.Stages
           from expose in stage.Instructions.OfType<DockerExpose>()
           from word in expose.Words
           where PortRange.Parse(word.Text.Split('/')[0]) is { Count: 1 }
           select PortRange.Parse(word.Text.Split('/')[0])!.Value.First;
}
