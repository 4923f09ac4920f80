using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Tasks;

namespace ConnLint.Probing.Tests.Installed;

/// <summary>Somebody else's server of this system's packages, on a free port of 127.0.0.1, with all of its files in a temporary folder; gone after the test.</summary>
internal sealed class RealServer : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private RealServer(string folder, int port, string program, string[] arguments)
    {
        (_folder, Port) = (folder, port);
        _process = new Process { StartInfo = StartOf(folder, program, arguments) };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Port { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Port);

    /// <summary>nginx with one page, by TLS with a certificate that nobody trusts or without.</summary>
    public static Task<RealServer> NginxAsync(bool isTls = false)
    {
        var (folder, port) = (NewFolder(), Loopback.FreePort());
        if (isTls) WriteCertificate(folder);
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log stderr;
            events { }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              server {
                listen 127.0.0.1:{{port}}{{(isTls ? " ssl" : "")}};
                {{(isTls ? "ssl_certificate certificate.pem; ssl_certificate_key key.pem;" : "")}}
                location / { return 200 "hello"; }
              }
            }
            """);
        return StartAsync(folder, port, InstalledProgram.Nginx, "-p", folder, "-c", "nginx.conf", "-e", "stderr");
    }

    /// <summary>Redis that keeps nothing.</summary>
    public static Task<RealServer> RedisAsync()
    {
        var (folder, port) = (NewFolder(), Loopback.FreePort());
        return StartAsync(folder, port, InstalledProgram.Redis, "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder);
    }

    /// <summary>PostgreSQL with an empty cluster, as the user of its package where the test runs as root: it refuses to run as that.</summary>
    public static async Task<RealServer> PostgreSqlAsync()
    {
        var (folder, port) = (NewFolder(), Loopback.FreePort());
        var data = Path.Combine(folder, "data");
        using (var making = Process.Start(StartOf(folder, InstalledProgram.InitDb, ["-D", data, "-A", "trust", "-N", "-E", "UTF8", "--locale=C"]))!)
        {
            var (output, error) = (making.StandardOutput.ReadToEndAsync(), making.StandardError.ReadToEndAsync());
            await making.WaitForExitAsync().WaitAsync(Limit);
            Assert.True(making.ExitCode == 0, await output + await error);
        }

        return await StartAsync(folder, port, InstalledProgram.Postgres, "-D", data, "-p", $"{port}", "-h", "127.0.0.1", "-k", "", "-F");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            // All three end at once, and PostgreSQL gives its shared memory back.
            using var signal = Process.Start("/bin/kill", ["-INT", $"{_process.Id}"]);
            await signal.WaitForExitAsync();
            try
            {
                await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            }
            catch (TimeoutException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<RealServer> StartAsync(string folder, int port, string program, params string[] arguments)
    {
        var server = new RealServer(folder, port, program, arguments);
        var clock = Stopwatch.StartNew();
        while (!await AcceptsAsync(port))
        {
            Assert.False(server._process.HasExited, program + " has ended: " + server.Output);
            Assert.True(clock.Elapsed < Limit, program + " does not listen: " + server.Output);
            await Task.Delay(20);
        }

        return server;
    }

    private static async Task<bool> AcceptsAsync(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static ProcessStartInfo StartOf(string folder, string program, string[] arguments)
    {
        List<string> command = [.. InstalledProgram.Demoted(program), .. arguments];
        return new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("connlint-peer-").FullName;
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        return folder;
    }

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    private void Add(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }
}
