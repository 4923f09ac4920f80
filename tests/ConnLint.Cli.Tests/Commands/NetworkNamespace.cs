using System.Threading.Tasks;

namespace ConnLint.Cli.Tests.Commands;

/// <summary>Runs the command in a network namespace, whose routes end as the test says; it is gone with the last process in it.</summary>
internal static class NetworkNamespace
{
    public const string Unshare = "/usr/bin/unshare";
    public const string Nsenter = "/usr/bin/nsenter";
    public const string Setpriv = "/usr/bin/setpriv";
    public const string Ip = "/usr/sbin/ip";

    /// <summary>Starts a program in a namespace in which nothing but the loopback interface is up.</summary>
    public static string[] Starter => StarterAfter(Ip + " link set lo up || exit 99");

    /// <param name="folder">The current folder.</param>
    /// <param name="setup">Lines of arguments of <c>ip</c>, after the loopback interface is up.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainAsync(string folder, string[] setup, string target)
        => ConnLintProcess.RunBelowAsync(folder, StarterAfter(Lines(["link set lo up", .. setup])), ["explain", target]);

    /// <summary>The same behind a firewall.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="rules">What a shell does to make its rules.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainBehindAsync(string folder, string rules, string target)
        => ConnLintProcess.RunBelowAsync(folder, StarterAfter($"export PATH=$PATH:/usr/sbin:/sbin; {Ip} link set lo up || exit 99; {{ {rules}; }} || exit 98"), ["explain", target]);

    /// <summary>The same beside a backend that listens on an address of this host's, 10.9.0.1, which is ended in the end.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="rules">What a shell does to make the rules of its firewall.</param>
    /// <param name="port">The backend's port.</param>
    /// <param name="target">What to explain.</param>
    public static Task<(int ExitCode, string Output, string Error)> ExplainServedAsync(string folder, string rules, int port, string target)
    {
        var setup = $"export PATH=$PATH:/usr/sbin:/sbin; {Lines(["link set lo up", "link add card0 type veth peer name card1", "addr add 10.9.0.1/24 dev card0", "link set card0 up", "link set card1 up"])}; {{ {rules}; }} || exit 98";
        var backend = $"{string.Join(' ', TestBackend.Command("listen-then-block", $"10.9.0.1:{port}")[1..])} > /dev/null & backend=$!; {string.Join(' ', ConnLintProcess.Command)} wait 10.9.0.1:{port} > /dev/null 2>&1";
        return ConnLintProcess.RunBelowAsync(folder, [Unshare, "-Urn", "/bin/sh", "-c", $"{setup}; {backend}; \"$@\"; code=$?; kill $backend; exit $code", "sh"], ["explain", target]);
    }

    /// <summary>The same on a host, 192.168.7.2, whose only way leads over a router, 192.168.7.1, in a namespace of its own; both are gone with the command.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="router">Lines of arguments of <c>ip</c> for the router.</param>
    /// <param name="arguments">What the command gets.</param>
    /// <param name="below">A program and its arguments, below which the command runs; empty for none.</param>
    public static Task<(int ExitCode, string Output, string Error)> RunBehindRouterAsync(string folder, string[] router, string[] arguments, params string[] below)
    {
        string[] before = ["link set lo up", "link add rout0 type veth peer name host0", "addr add 192.168.7.1/24 dev rout0", "link set rout0 up", .. router];
        string[] host = ["link set lo up", "addr add 192.168.7.2/24 dev host0", "link set host0 up", "route add default via 192.168.7.1"];

        // The inner shell takes its end of the cable from the outer one's namespace, which lives as long as the outer shell waits.
        var inner = $"{Nsenter} -t $PPID -n {Ip} link set host0 netns $$ || exit 99; {Lines(host)}; exec \"$@\"";

        // Without a limit, as the attempt to connect would use up what a router says in a second.
        var outer = $"{Lines(before)}; echo 1 > /proc/sys/net/ipv4/ip_forward && echo 0 > /proc/sys/net/ipv4/icmp_ratelimit || exit 98; {Unshare} -n /bin/sh -c '{inner}' sh \"$@\"; exit $?";
        return ConnLintProcess.RunBelowAsync(folder, [Unshare, "-Urn", "/bin/sh", "-c", outer, "sh", .. below], arguments);
    }

    private static string Lines(string[] arguments) => string.Join("; ", System.Array.ConvertAll(arguments, static line => Ip + " " + line + " || exit 99"));

    private static string[] StarterAfter(string setup) => [Unshare, "-Urn", "/bin/sh", "-c", setup + "; exec \"$@\"", "sh"];
}
