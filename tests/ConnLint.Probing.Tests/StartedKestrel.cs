using System;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ConnLint.Probing.Tests;

/// <summary>A real Kestrel on a free port of the IPv4 loopback address.</summary>
internal sealed class StartedKestrel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2? _certificate;

    private StartedKestrel(WebApplication app, X509Certificate2? certificate) => (_app, _certificate) = (app, certificate);

    public int Port => new Uri(System.Linq.Enumerable.First(_app.Urls)).Port;

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Port);

    /// <param name="protocols">What the endpoint speaks.</param>
    /// <param name="answer">Answers every request.</param>
    /// <param name="isTls">With a certificate that nobody trusts.</param>
    public static async Task<StartedKestrel> StartAsync(HttpProtocols protocols, RequestDelegate? answer = null, bool isTls = false)
    {
        var certificate = isTls ? SelfSigned() : null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = protocols;
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        app.Run(answer ?? (static context => context.Response.WriteAsync("hello world")));
        await app.StartAsync();
        return new StartedKestrel(app, certificate);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate?.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
