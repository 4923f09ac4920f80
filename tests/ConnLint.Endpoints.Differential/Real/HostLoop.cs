using System;
using System.IO;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using ConnLint.Endpoints.Differential.Cases;

namespace ConnLint.Endpoints.Differential.Real;

/// <summary>The process that starts cases: one on each line of its input, one answer on each line of its output.</summary>
internal sealed class HostLoop : IDisposable
{
    /// <summary>A certificate that every content root has; it needs no password.</summary>
    public const string CertificateFile = "good.pfx";

    // Reading the system's table takes longer than the start.
    private const int CasesPerLook = 10;

    private readonly X509Certificate2 _certificate = MakeCertificate();
    private readonly string _root = Directory.GetCurrentDirectory();
    private int _number;

    /// <summary>Serves cases until the input ends; the current directory is the content root of all of them.</summary>
    public static async Task<int> RunAsync()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());

        // The old host writes its failures to the console.
        Console.SetOut(TextWriter.Null);
        using var loop = new HostLoop();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(await loop.StartAsync(CaseJson.Read(line)), CaseJson.Options));
            await output.FlushAsync();
        }

        return 0;
    }

    public void Dispose() => _certificate.Dispose();

    private async Task<Answer> StartAsync(Case one)
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*.json")) File.Delete(file);
        foreach (var file in one.Files) await File.WriteAllTextAsync(Path.Combine(_root, NameOf(file)), file.Text());
        if (!File.Exists(CertificateFile)) await File.WriteAllBytesAsync(CertificateFile, _certificate.Export(X509ContentType.Pfx));
        foreach (var variable in one.Variables) Environment.SetEnvironmentVariable(variable.Name, variable.Value);
        try
        {
            using var start = new RealStart(one, _certificate, looksAtSockets: _number++ % CasesPerLook == 0);
            return await start.RunAsync();
        }
        finally
        {
            foreach (var variable in one.Variables) Environment.SetEnvironmentVariable(variable.Name, null);
        }
    }

    private static string NameOf(SettingsFile file)
        => file.Name.Replace("{app}", Assembly.GetEntryAssembly()!.GetName().Name, StringComparison.Ordinal);

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    }
}
