using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ConnLint.Mutation;

/// <summary>The tests of an area, loaded beside the one mutated assembly.</summary>
internal sealed class LoadedTests : IMessageSink, IMessageBus
{
    private static readonly string[] Projects = ["ConnLint.Analyzers.Tests", "ConnLint.Endpoints.Tests"];

    private readonly List<IXunitTestCase> _found = [];
    private readonly ManualResetEventSlim _complete = new();

    public LoadedTests(Area area)
    {
        var pattern = typeof(LoadedTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "TestsPath").Value!;
        var paths = Projects.Select(project => string.Format(CultureInfo.InvariantCulture, pattern, project)).ToList();

        // Stryker exchanges the assembly beside the tests of the analyzers: theirs is found first, also for the tests of the model.
        AssemblyLoadContext.Default.Resolving += (context, name) => paths
            .Select(path => Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll")).FirstOrDefault(File.Exists) is { } path ? context.LoadFromAssemblyPath(path) : null;

        Switch = new MutantSwitch(Assembly.Load("ConnLint.Analyzers"));
        Switch.Activate(null);
        foreach (var path in paths)
        {
            var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            using var framework = new XunitTestFramework(this);
            using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
            foreach (var type in assembly.GetTypes().Select(static type => type.FullName!).Where(area.HasTestsIn)) Find(discoverer, type);
        }

        Cases =
        [
            .. _found.Where(found => found.SkipReason is null && area.IsTestedBy(found.TestMethod.TestClass.Class.Name, found.DisplayName))
                .OrderBy(static found => found.DisplayName, StringComparer.Ordinal).ThenBy(static found => found.UniqueID, StringComparer.Ordinal),
        ];
    }

    public MutantSwitch Switch { get; }

    /// <summary>The tests, in an order that is the same in each process.</summary>
    public IReadOnlyList<IXunitTestCase> Cases { get; }

    public bool Passes(IXunitTestCase test)
    {
        using var cancel = new CancellationTokenSource();
        return test.RunAsync(this, this, [], new ExceptionAggregator(), cancel).GetAwaiter().GetResult() is { Failed: 0 };
    }

    public bool OnMessage(IMessageSinkMessage message)
    {
        if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase found }) _found.Add(found);
        if (message is IDiscoveryCompleteMessage) _complete.Set();
        return true;
    }

    public bool QueueMessage(IMessageSinkMessage message) => true;

    public void Dispose() => _complete.Dispose();

    private void Find(ITestFrameworkDiscoverer discoverer, string type)
    {
        _complete.Reset();
        discoverer.Find(type, includeSourceInformation: false, this, new DefaultOptions());
        _complete.Wait();
    }

    private sealed class DefaultOptions : ITestFrameworkDiscoveryOptions
    {
        public TValue GetValue<TValue>(string name) => default!;

        public void SetValue<TValue>(string name, TValue value) => throw new NotSupportedException();
    }
}
