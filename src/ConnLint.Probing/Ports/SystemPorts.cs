using System;
using System.IO;
using System.Runtime.InteropServices;
using ConnLint.Endpoints.Failures;
using ConnLint.Probing.Sockets;

namespace ConnLint.Probing.Ports;

/// <summary>Asks this system for its port rules: ip(7) below <c>/proc/sys/net</c> on Linux, <c>netsh</c> on Windows; macOS keeps the historical first 1024 for root.</summary>
internal static class SystemPorts
{
    private const string Folder = "/proc/sys/net/ipv4/";

    /// <summary>Reads the rules. Throws what reading the files throws.</summary>
    public static PortRules Read()
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows)) return OfWindows();
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux)) return new PortRules(PortDenial.FirstUnprivileged, null, []);
        return new PortRules(PortRules.ParseFirstFree(TextOf("ip_unprivileged_port_start")) ?? PortDenial.FirstUnprivileged, PortRules.ParseDynamic(TextOf("ip_local_port_range")), []);
    }

    // A kernel from before 4.11 has no such setting, and a sandbox may hide all of them.
    private static string TextOf(string name) => File.Exists(Folder + name) ? File.ReadAllText(Folder + name) : "";

    private static PortRules OfWindows()
    {
        var netsh = Path.Combine(Environment.SystemDirectory, "netsh.exe");
        var reserved = SystemTool.Output(netsh, "interface ipv4 show excludedportrange protocol=tcp");
        var dynamic = SystemTool.Output(netsh, "interface ipv4 show dynamicport tcp");
        if (reserved is null) throw new IOException("netsh prints no excluded ports");
        return new PortRules(null, PortRules.ParseDynamicOfWindows(dynamic ?? ""), PortRules.ParseReserved(reserved));
    }
}
