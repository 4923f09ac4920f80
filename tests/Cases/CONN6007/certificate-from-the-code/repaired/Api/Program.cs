using System.Security.Cryptography.X509Certificates;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(options =>
    options.ConfigureHttpsDefaults(https => https.ServerCertificate = new X509Certificate2("/vault/api.pfx")));
var app = builder.Build();
app.Run();
