namespace ConnLint.Endpoints.Facts;

/// <summary>Which builder makes the host. Each stacks its configuration in an order of its own (<c>Graph/ConfigurationStack</c>).</summary>
internal enum HostBuilderKind
{
    /// <summary><c>WebApplication.CreateBuilder</c> and <c>WebApplication.Create</c>.</summary>
    WebApplication,

    /// <summary><c>WebApplication.CreateSlimBuilder</c>: configured like the full one, but without HTTPS unless <c>UseKestrelHttpsConfiguration</c> is called.</summary>
    SlimWebApplication,

    /// <summary><c>WebApplication.CreateEmptyBuilder</c>: reads no file and no variable.</summary>
    EmptyWebApplication,

    /// <summary><c>Host.CreateDefaultBuilder</c> with <c>ConfigureWebHostDefaults</c>.</summary>
    GenericHost,

    /// <summary><c>WebHost.CreateDefaultBuilder</c> and <c>new WebHostBuilder()</c>, obsolete since .NET 10: know nothing of <c>HTTP_PORTS</c>.</summary>
    WebHost,
}
