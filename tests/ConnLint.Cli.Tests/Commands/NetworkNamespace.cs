using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>Runs the command in a network namespace, whose routes end as the test says; it is gone with the last process in it.</summary>
internal static class NetworkNamespace
{
    public const string Unshare = "/usr/bin/unshare";
    public const string Ip = "/usr/sbin/ip";

    /// <summary>Starts a program in a namespace in which nothing but the loopback interface is up.</summary>
    public static string[] Starter => StarterAfter(Ip + " link set lo up || exit 99");

    /// <param name="folder">The current folder.</param>
    /// <param name="setup">Lines of arguments of <c>ip</c>, after the loopback interface is up.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainAsync(string folder, string[] setup, string target)
        => ConnLintProcess.RunBelowAsync(folder, StarterAfter(string.Join("; ", System.Array.ConvertAll(["link set lo up", .. setup], static line => Ip + " " + line + " || exit 99"))), ["explain", target]);

    /// <summary>The same behind a firewall.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="rules">What a shell does to make its rules.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainBehindAsync(string folder, string rules, string target)
        => ConnLintProcess.RunBelowAsync(folder, StarterAfter($"export PATH=$PATH:/usr/sbin:/sbin; {Ip} link set lo up || exit 99; {{ {rules}; }} || exit 98"), ["explain", target]);

    private static string[] StarterAfter(string setup) => [Unshare, "-Urn", "/bin/sh", "-c", setup + "; exec \"$@\"", "sh"];
}
