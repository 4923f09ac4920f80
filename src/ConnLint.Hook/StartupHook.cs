using System;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using ConnLint.Hook;

/// <summary>What the runtime calls before <c>Main</c>; name, method and the missing namespace are its contract.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks the type up without a namespace.")]
internal static class StartupHook
{
    // An application without this assembly has no web server whose addresses could differ; it may have sockets.
    private const string WebServerAssembly = "Microsoft.AspNetCore.Hosting.Server.Abstractions.dll";

    public static void Initialize()
    {
        try
        {
            if (Environment.GetEnvironmentVariable("CONNLINT_HOOK") == "0") return;
            if (AppContext.GetData("ConnLint.Application") is not string application || !IsRunning(application)) return;
            Fault.At("initialize");
            if (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") is not string assemblies) return;
            if (assemblies.Contains(WebServerAssembly, StringComparison.Ordinal)) Watch(application); // ignoring case would cost 1.6 ms of compilation
            else if (Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE") is not null) WatchPlain(application);
        }
        catch
        {
            // An exception in a startup hook ends the process: the developer's program must start as if ConnLint were not there.
        }
    }

    // Other programs load the application's runtime configuration too: dotnet ef, ApiDescription.Server, dotnet exec --runtimeconfig.
    private static bool IsRunning(string application)
        => Assembly.GetEntryAssembly()?.FullName is { } name
            && name.Length > application.Length && name[application.Length] == ','
            && name.StartsWith(application, StringComparison.OrdinalIgnoreCase);

    // Not inlined: a program that is not watched must not pay for the types that watch.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Watch(string application) => new ProcessWatch(application, Promise.FromEnvironment()).Begin();

    // Without a launch profile the variable of the URLs may come from a container or a shell, and be meant for other programs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WatchPlain(string application)
    {
        if (Promise.FromEnvironment() is { } promise) new PlainWatch(application, promise).Begin();
    }
}
