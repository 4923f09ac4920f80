namespace ConnLint.Analyzers.Tests.Rules.Process;

/// <summary>A BackgroundService as it was before .NET 10, in an assembly of that version; only the newest framework is installed where the tests run.</summary>
internal static class OlderHosting
{
    public const string Source = """
        [assembly: System.Reflection.AssemblyVersion("8.0.0.0")]

        namespace Microsoft.Extensions.Hosting;

        public abstract class BackgroundService : IHostedService
        {
            protected abstract Task ExecuteAsync(CancellationToken stoppingToken);
            public virtual Task StartAsync(CancellationToken cancellationToken) => ExecuteAsync(cancellationToken);
            public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
        }
        """;
}
