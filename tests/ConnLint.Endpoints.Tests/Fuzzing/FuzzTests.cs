using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Threading;
using ConnLint.Endpoints.Readers;
using Xunit.Abstractions;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>
/// Hostile files: no reader throws, hangs, or finds anything outside of its text. Few inputs in an ordinary run; as many for each reader as the variable
/// <c>CONNLINT_FUZZ</c> says in a long one, which also measures processor time.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int ShortRun = 300;
    private const int ShortLength = 1 << 15;

    private static readonly int LongRun = int.TryParse(Environment.GetEnvironmentVariable("CONNLINT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static readonly TimeSpan CpuLimit = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Readers => new(FuzzedReaders.All.Select(static reader => reader.Name));

    [Theory]
    [MemberData(nameof(Readers))]
    public void DamagedText_IsReadOrNot(string name)
    {
        var reader = FuzzedReaders.All.Single(one => one.Name == name);
        var run = new FuzzRun(reader, LongRun > 0 ? JsonSettings.MaxLength : ShortLength);
        HangGuard.Run(() => run.Go(LongRun > 0 ? LongRun : ShortRun), run.WaitForHang);
        output.WriteLine($"{name}: {run.Done} inputs, slowest {run.Slowest.TotalMilliseconds:0} ms of processor time (input {run.SlowestInput}), on average {run.Total.TotalMilliseconds / run.Done:0.000} ms");
        if (LongRun > 0) Assert.True(run.Slowest < CpuLimit, $"{name}: input {run.SlowestInput} took {run.Slowest}");
    }

    [Fact]
    public void EveryReader_IsInTheTable()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var readers = typeof(JsonSettings).Assembly.GetTypes().Where(static type => type.Namespace?.StartsWith("ConnLint.Endpoints", StringComparison.Ordinal) == true
            && !type.Namespace.Contains(".Tests", StringComparison.Ordinal) && type.Name.EndsWith("Reader", StringComparison.Ordinal));
        var methods = readers.SelectMany(static type => type.GetMethods(Public)).Where(static method => method.Name.StartsWith("Read", StringComparison.Ordinal));
        var names = methods.Select(static method => method.DeclaringType!.Name + "." + method.Name).Distinct().ToList();
        Assert.Contains("LaunchSettingsReader.Read", names);
        Assert.Empty(names.Except(FuzzedReaders.All.SelectMany(static reader => reader.Covers)));
    }
}
