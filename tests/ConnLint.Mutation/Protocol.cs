using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace ConnLint.Mutation;

/// <summary>What the two processes say to one another.</summary>
internal static class Protocol
{
    public const string WorkerSwitch = "--worker";
    public const string Cover = "cover";
    public const string End = "end";
    public const string Fails = "fails ";
    public const string Killed = "killed";
    public const string Survived = "survived";
    public const string TimedOut = "timed out";
}

/// <summary>The mutants that a test reaches.</summary>
/// <param name="Test">Which of the area's tests.</param>
/// <param name="Milliseconds">The processor time that it needs.</param>
/// <param name="Mutants">What it reaches.</param>
internal sealed record Coverage(int Test, int Milliseconds, IReadOnlyList<int> Mutants)
{
    public static Coverage Parse(string line)
    {
        var numbers = line.Split(' ').Select(static number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new(numbers[0], numbers[1], numbers[2..]);
    }

    public override string ToString() => string.Join(' ', Mutants.Prepend(Milliseconds).Prepend(Test));
}
