using System;
using System.Collections.Generic;

namespace ConnLint.Endpoints.Findings.Variables;

/// <summary>The variables with the prefixes of ASP.NET Core and .NET that these read themselves.</summary>
/// <remarks>
/// Sources: dotnet/aspnetcore <c>WebHostDefaults.cs</c>, <c>WebHostOptions.cs</c>, <c>HttpsRedirectionMiddleware.cs</c>, <c>ForwardedHeadersStartupFilter</c>,
/// <c>IISServerSetupFilter</c> and the ASP.NET Core Module; dotnet/runtime <c>HostDefaults.cs</c> and <c>clrconfignames.h</c>; the pages "dotnet environment
/// variables", "Runtime configuration options" and "dotnet watch" of the .NET documentation; dotnet/dotnet-docker; dotnet/aspire <c>KnownConfigNames.cs</c>.
/// The runtime has hundreds of switches more: a name that is far from all of these is taken for one of them, or for the user's own.
/// </remarks>
internal static class KnownVariables
{
    private const int LongName = 6;

    // Of names that are equally near, the first is meant.
    private static readonly string[] AspNetCore =
    [
        "URLS", "HTTP_PORTS", "HTTPS_PORTS", "HTTPS_PORT", "ENVIRONMENT", "PREFERHOSTINGURLS", "APPLICATIONNAME", "CONTENTROOT", "WEBROOT", "STARTUPASSEMBLY",
        "HOSTINGSTARTUPASSEMBLIES", "HOSTINGSTARTUPEXCLUDEASSEMBLIES", "PREVENTHOSTINGSTARTUP", "DETAILEDERRORS", "CAPTURESTARTUPERRORS",
        "SUPPRESSSTATUSMESSAGES", "SHUTDOWNTIMEOUTSECONDS", "STATICWEBASSETS", "FORWARDEDHEADERS_ENABLED", "ALLOWEDHOSTS",
        "IIS_HTTPAUTH", "IIS_PHYSICAL_PATH", "IIS_WEBSOCKETS_SUPPORTED", "AUTO_RELOAD_WS_ENDPOINT", "AUTO_RELOAD_WS_KEY", "AUTO_RELOAD_VDIR", "AUTO_RELOAD_VIRTUAL_DIRECTORY",
    ];

    private static readonly string[] Dotnet =
    [
        "URLS", "HTTP_PORTS", "HTTPS_PORTS", "HTTPS_PORT", "ENVIRONMENT", "PREFERHOSTINGURLS", "APPLICATIONNAME", "CONTENTROOT", "WEBROOT", "SHUTDOWNTIMEOUTSECONDS",
        "HOSTBUILDER__RELOADCONFIGONCHANGE", "ROOT_X86", "ROOT_X64", "ROOT_ARM", "ROOT_ARM64", "HOST_PATH", "HOST_TRACE", "HOST_TRACEFILE", "HOST_TRACE_VERBOSITY",
        "SDK_VERSION", "NOLOGO", "CLI_HOME", "CLI_UI_LANGUAGE", "CLI_TELEMETRY_OPTOUT", "CLI_TELEMETRY_PROFILE", "CLI_CONTEXT_VERBOSE", "CLI_PERF_LOG",
        "CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE", "CLI_FORCE_UTF8_ENCODING", "CLI_USE_MSBUILD_SERVER", "CLI_USE_MSBUILDNOINPROCNODE", "SKIP_FIRST_TIME_EXPERIENCE",
        "GENERATE_ASPNET_CERTIFICATE", "ADD_GLOBAL_TOOLS_TO_PATH", "TOOLS_PATH", "SKIP_WORKLOAD_INTEGRITY_CHECK", "TOOLS_ALLOW_MANIFEST_IN_ROOT", "MULTILEVEL_LOOKUP", "ROLL_FORWARD", "ROLL_FORWARD_TO_PRERELEASE",
        "ROLL_FORWARD_ON_NO_CANDIDATE_FX", "MSBUILD_SDK_RESOLVER_CLI_DIR", "MSBUILD_SDK_RESOLVER_SDKS_DIR", "MSBUILD_SDK_RESOLVER_SDKS_VER", "STARTUP_HOOKS", "ADDITIONAL_DEPS", "SHARED_STORE",
        "BUNDLE_EXTRACT_BASE_DIR", "DISABLE_GUI_ERRORS", "RUNNING_IN_CONTAINER", "RUNNING_IN_CONTAINERS", "USE_POLLING_FILE_WATCHER", "MODIFIABLE_ASSEMBLIES", "LAUNCH_PROFILE",
        "HOTRELOAD_NAMEDPIPE_NAME", "WATCH_ITERATION", "WATCH_SUPPRESS_BROWSER_REFRESH", "WATCH_SUPPRESS_LAUNCH_BROWSER", "WATCH_SUPPRESS_EMOJIS", "WATCH_SUPPRESS_MSBUILD_INCREMENTALISM",
        "WATCH_SUPPRESS_STATIC_FILE_HANDLING", "WATCH_RESTART_ON_RUDE_EDIT", "WATCH_AUTO_RELOAD_WS_HOSTNAME", "WATCH_AUTO_RELOAD_WS_PORT", "WATCH_AUTO_RELOAD_WSS_PORT", "WATCH_HOTRELOAD_NAMEDPIPE_NAME", "WATCH_BROWSER_PATH",
        "SYSTEM_GLOBALIZATION_INVARIANT", "SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "SYSTEM_GLOBALIZATION_APPLOCALICU", "SYSTEM_GLOBALIZATION_USENLS", "ICU_VERSION_OVERRIDE",
        "SYSTEM_NET_DISABLEIPV6", "SYSTEM_NET_HTTP_USESOCKETSHTTPHANDLER", "SYSTEM_NET_HTTP_ENABLEACTIVITYPROPAGATION", "SYSTEM_NET_HTTP_SOCKETSHTTPHANDLER_HTTP2SUPPORT",
        "SYSTEM_NET_HTTP_SOCKETSHTTPHANDLER_HTTP3SUPPORT", "SYSTEM_NET_HTTP_SOCKETSHTTPHANDLER_HTTP2UNENCRYPTEDSUPPORT", "SYSTEM_NET_HTTP_SOCKETSHTTPHANDLER_HTTP2FLOWCONTROL_DISABLEDYNAMICWINDOWSIZING",
        "SYSTEM_NET_HTTP_SOCKETSHTTPHANDLER_FLOWCONTROL_MAXSTREAMWINDOWSIZE", "SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "SYSTEM_NET_SOCKETS_THREAD_COUNT", "SYSTEM_IO_DISABLEFILELOCKING", "SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION",
        "TieredCompilation", "TieredPGO", "TC_QuickJit", "TC_QuickJitForLoops", "ReadyToRun", "PROCESSOR_COUNT", "Thread_UseAllCpuGroups", "DefaultStackSize",
        "DbgEnableMiniDump", "DbgMiniDumpName", "DbgMiniDumpType", "CreateDumpDiagnostics", "CreateDumpVerboseDiagnostics", "CreateDumpLogToFile", "EnableCrashReport", "EnableCrashReportOnly",
        "DiagnosticPorts", "DefaultDiagnosticPortSuspend", "EnableDiagnostics", "EnableDiagnostics_IPC", "EnableDiagnostics_Debugger", "EnableDiagnostics_Profiler", "EnableEventPipe", "EventPipeConfig", "EventPipeOutputPath",
        "EventPipeOutputStreaming", "EventPipeCircularMB", "PerfMapEnabled", "PerfMapIgnoreSignal", "gcServer", "gcConcurrent", "GCHeapCount", "GCHeapHardLimit", "GCHeapHardLimitPercent", "GCDynamicAdaptationMode",
        "DASHBOARD_OTLP_ENDPOINT_URL", "DASHBOARD_OTLP_HTTP_ENDPOINT_URL", "DASHBOARD_UNSECURED_ALLOW_ANONYMOUS", "DASHBOARD_FRONTEND_BROWSERTOKEN", "DASHBOARD_CORS_ALLOWED_ORIGINS", "RESOURCE_SERVICE_ENDPOINT_URL",
        "ASPIRE_CONTAINER_RUNTIME", "ASPIRE_SHOW_DASHBOARD_RESOURCES",
    ];

    // Read as well, but a name near one of these is not a slip of the pen.
    private static readonly string[] Unlike =
    [
        "ASPNETCORE_TEMP", "ASPNETCORE_VERSION", "ASPNETCORE_PORT", "ASPNETCORE_TOKEN", "ASPNETCORE_APPL_PATH", "ASPNETCORE_SERVER",
        "DOTNET_VERSION", "DOTNET_ROOT", "DOTNET_ROOT(x86)", "DOTNET_WATCH", "DOTNET_LTTng",
    ];

    private static readonly HashSet<string> Known = new([.. Names(), .. Unlike], StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Known.Contains(name);

    /// <summary>
    /// The known name that was meant by one that is not known: within two edits, or within one where a short word follows the prefix. Null for names
    /// that are farther from all.
    /// </summary>
    public static string? Nearest(string name)
    {
        // Neither prefix can be hidden behind two edits of anything else, and names of other programs end here.
        if (name.Length < 8 || Contains(name)) return null;

        string? nearest = null;
        var least = 3;
        foreach (var known in Names())
        {
            var limit = Math.Min(least - 1, known.Length - known.IndexOf('_') - 1 < LongName ? 1 : 2);
            var edits = limit < 1 ? least : Spelling.Edits(name, known, limit);
            if (edits <= limit) (nearest, least) = (known, edits);
        }

        return nearest;
    }

    private static IEnumerable<string> Names()
    {
        foreach (var name in AspNetCore) yield return "ASPNETCORE_" + name;
        foreach (var name in Dotnet) yield return "DOTNET_" + name;
    }
}
