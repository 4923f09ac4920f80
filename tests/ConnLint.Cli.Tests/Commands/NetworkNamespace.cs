using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>Runs the command in a network namespace, whose routes end as the test says; it is gone with the last process in it.</summary>
internal static class NetworkNamespace
{
    public const string Unshare = "/usr/bin/unshare";
    public const string Ip = "/usr/sbin/ip";

    /// <param name="folder">The current folder.</param>
    /// <param name="setup">Lines of arguments of <c>ip</c>, after the loopback interface is up.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainAsync(string folder, string[] setup, string target)
    {
        var lines = string.Join("; ", System.Array.ConvertAll(["link set lo up", .. setup], static line => Ip + " " + line + " || exit 99"));
        return ConnLintProcess.RunBelowAsync(folder, [Unshare, "-Urn", "/bin/sh", "-c", lines + "; exec \"$@\"", "sh"], ["explain", target]);
    }
}
