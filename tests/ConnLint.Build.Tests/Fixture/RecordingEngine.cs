using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.Build.Framework;

namespace ConnLint.Build.Tests.Fixture;

/// <summary>An MSBuild that only writes down what a task logs.</summary>
internal sealed class RecordingEngine : IBuildEngine, System.IDisposable
{
    private readonly List<BuildErrorEventArgs> _errors = [];
    private readonly List<BuildWarningEventArgs> _warnings = [];
    private readonly List<BuildMessageEventArgs> _messages = [];
    private readonly ManualResetEventSlim _launched = new();

    public IReadOnlyList<BuildErrorEventArgs> Errors => _errors;

    public IReadOnlyList<BuildWarningEventArgs> Warnings => _warnings;

    public IEnumerable<string> Messages => _messages.Where(static message => message.Importance == MessageImportance.High).Select(static message => message.Message!);

    public IEnumerable<string> QuietMessages => _messages.Where(static message => message.Importance == MessageImportance.Normal).Select(static message => message.Message!);

    /// <summary>Everything in one text.</summary>
    public string Everything => string.Join("\n", _errors.Select(static error => error.Message).Concat(_warnings.Select(static warning => warning.Message)).Concat(_messages.Select(static message => message.Message)));

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public void WaitForLaunch() => Assert.True(_launched.Wait(15_000), "nothing was launched");

    public void LogErrorEvent(BuildErrorEventArgs e) => _errors.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        _messages.Add(e);
        if (e.Message!.Contains("starting", System.StringComparison.Ordinal)) _launched.Set();
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => _warnings.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void Dispose() => _launched.Dispose();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;
}
