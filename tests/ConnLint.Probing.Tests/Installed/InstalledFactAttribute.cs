using System;
using System.Linq;

namespace ConnLint.Probing.Tests.Installed;

/// <summary>A test with programs of this system's packages; skipped, with the reason, where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class InstalledFactAttribute : FactAttribute
{
    /// <param name="programs">Names of <see cref="InstalledProgram"/>.</param>
    public InstalledFactAttribute(params string[] programs) => Skip = programs.Select(InstalledProgram.Missing).FirstOrDefault(static reason => reason is not null);
}
