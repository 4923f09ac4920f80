using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;

namespace ConnLint.Bench;

/// <summary>The command that is measured: an installed one, whose path is given, or the one that this build has made, which compiles itself at each start.</summary>
internal sealed class MeasuredCommand(string? installed)
{
    private readonly string _program = installed ?? "dotnet";

    private readonly string[] _first = installed is not null ? [] : ["exec", typeof(MeasuredCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "CommandPath").Value!];

    public ProcessStartInfo Start(params string[] arguments) => new(_program, [.. _first, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
}
