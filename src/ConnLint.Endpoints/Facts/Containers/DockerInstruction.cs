using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>An instruction of a Dockerfile, its variables not yet replaced.</summary>
/// <param name="Place">The instruction's name.</param>
internal abstract record DockerInstruction(TextPlace Place);

/// <summary>A name and a value of <c>ARG</c> or <c>ENV</c>, quotes and escapes included; <c>ARG</c> may give no value.</summary>
internal sealed record DockerPair(SettingValue Name, SettingValue? Value);

/// <summary><c>ARG name[=value] …</c></summary>
internal sealed record DockerArg(IReadOnlyList<DockerPair> Pairs, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>ENV name=value …</c>, or <c>ENV name value</c>.</summary>
internal sealed record DockerEnv(IReadOnlyList<DockerPair> Pairs, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>EXPOSE port[/protocol] …</c></summary>
internal sealed record DockerExpose(IReadOnlyList<SettingValue> Words, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>USER user[:group]</c></summary>
internal sealed record DockerUser(SettingValue User, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>WORKDIR path</c></summary>
internal sealed record DockerWorkdir(SettingValue Path, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>HEALTHCHECK [options] CMD command</c>, or <c>HEALTHCHECK NONE</c>.</summary>
internal sealed record DockerHealthcheck(HealthCheck Check, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>ENTRYPOINT</c>.</summary>
internal sealed record DockerEntrypoint(ContainerCommand Command, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>CMD</c>.</summary>
internal sealed record DockerCmd(ContainerCommand Command, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>COPY</c> and <c>ADD</c>.</summary>
/// <param name="From">The stage or image of <c>--from</c>, or null for the build context.</param>
internal sealed record DockerCopy(string? From, IReadOnlyList<SettingValue> Sources, SettingValue Destination, TextPlace Place) : DockerInstruction(Place);

/// <summary><c>RUN</c>, heredocs included.</summary>
/// <param name="MentionsCurl">Whether a word of it is <c>curl</c>: it installs the tool or uses it, so the image has it.</param>
/// <param name="MentionsWget">The same for <c>wget</c>.</param>
internal sealed record DockerRun(bool MentionsCurl, bool MentionsWget, TextPlace Place) : DockerInstruction(Place)
{
    /// <summary>Whether a word of it makes a certificate: <c>dotnet dev-certs</c>, <c>openssl</c>, <c>mkcert</c>.</summary>
    public bool MakesCertificate { get; init; }
}
