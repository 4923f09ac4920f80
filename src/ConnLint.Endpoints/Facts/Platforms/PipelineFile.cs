using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts.Platforms;

/// <summary>What a file of a build service runs.</summary>
/// <param name="Jobs">Its jobs in order.</param>
internal sealed record PipelineFile(IReadOnlyList<PipelineJob> Jobs);

/// <summary>A job: steps that run one after the other on one machine.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Variables">Those of the file and the job whose values are known.</param>
/// <param name="Services">Containers beside it.</param>
/// <param name="Steps">Its steps in order.</param>
internal sealed record PipelineJob(
    string Name, IReadOnlyDictionary<string, SettingValue> Variables, IReadOnlyList<PipelineService> Services, IReadOnlyList<PipelineStep> Steps);

/// <summary>A container that a job may connect to.</summary>
/// <param name="Name">Its host name in the job's network.</param>
/// <param name="Image">Its image.</param>
/// <param name="Ports">Port mappings as written: <c>5432:5432</c>, <c>6379/tcp</c>; always empty for GitLab, which maps none.</param>
internal sealed record PipelineService(string Name, SettingValue? Image, IReadOnlyList<SettingValue> Ports);

/// <summary>A step that runs a script.</summary>
/// <param name="Name">Its name, or empty.</param>
/// <param name="Variables">Those that the step adds.</param>
/// <param name="Lines">The script's lines with their places; of a folded script one.</param>
/// <param name="Commands">Its commands.</param>
/// <param name="Clients">The URLs that its commands ask or wait for.</param>
internal sealed record PipelineStep(
    string Name,
    IReadOnlyDictionary<string, SettingValue> Variables,
    IReadOnlyList<SettingValue> Lines,
    IReadOnlyList<ShellCommand> Commands,
    IReadOnlyList<ClientFact> Clients);
