namespace ConnLint.Analyzers.Symbols;

/// <summary>The foreign types that rules match; <c>MetadataNamesTests</c> resolves each against the real assemblies.</summary>
internal static class MetadataNames
{
    public const string KestrelServerOptions = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions";
    public const string WebApplication = "Microsoft.AspNetCore.Builder.WebApplication";
    public const string WebHostBuilder = "Microsoft.AspNetCore.Hosting.IWebHostBuilder";
    public const string WebHostBuilderExtensions = "Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions";
    public const string Host = "Microsoft.Extensions.Hosting.Host";
    public const string WebHost = "Microsoft.AspNetCore.WebHost";
    public const string LegacyWebHostBuilder = "Microsoft.AspNetCore.Hosting.WebHostBuilder";
    public const string HostEnvironmentExtensions = "Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions";
    public const string HttpsPolicyBuilderExtensions = "Microsoft.AspNetCore.Builder.HttpsPolicyBuilderExtensions";
    public const string HttpsRedirectionOptions = "Microsoft.AspNetCore.HttpsPolicy.HttpsRedirectionOptions";
    public const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";
    public const string TcpListener = "System.Net.Sockets.TcpListener";
    public const string Socket = "System.Net.Sockets.Socket";
    public const string HttpListener = "System.Net.HttpListener";
    public const string HttpListenerPrefixes = "System.Net.HttpListenerPrefixCollection";
    public const string HttpSysHosting = "Microsoft.AspNetCore.Hosting.WebHostBuilderHttpSysExtensions";
    public const string HttpSysPrefixes = "Microsoft.AspNetCore.Server.HttpSys.UrlPrefixCollection";
    public const string IPAddress = "System.Net.IPAddress";
    public const string IPEndPoint = "System.Net.IPEndPoint";
    public const string Uri = "System.Uri";
    public const string Environment = "System.Environment";
    public const string HttpClient = "System.Net.Http.HttpClient";
    public const string HttpClientJson = "System.Net.Http.Json.HttpClientJsonExtensions";
    public const string HttpRequestMessage = "System.Net.Http.HttpRequestMessage";
    public const string ClientWebSocket = "System.Net.WebSockets.ClientWebSocket";
    public const string TcpClient = "System.Net.Sockets.TcpClient";
    public const string GrpcChannel = "Grpc.Net.Client.GrpcChannel";
    public const string HubConnectionBuilderHttpExtensions = "Microsoft.AspNetCore.SignalR.Client.HubConnectionBuilderHttpExtensions";
    public const string GenericHost = "Microsoft.Extensions.Hosting.IHost";
    public const string GenericHostBuilder = "Microsoft.Extensions.Hosting.IHostBuilder";
    public const string LegacyHost = "Microsoft.AspNetCore.Hosting.IWebHost";
    public const string ApplicationBuilder = "Microsoft.AspNetCore.Builder.IApplicationBuilder";
    public const string EndpointRouteBuilder = "Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string HostedServiceRegistration = "Microsoft.Extensions.DependencyInjection.ServiceCollectionHostedServiceExtensions";
    public const string WebHostDefaultsRegistration = "Microsoft.Extensions.Hosting.GenericHostBuilderExtensions";
    public const string WebHostRegistration = "Microsoft.Extensions.Hosting.GenericHostWebHostBuilderExtensions";
    public const string LoggerExtensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    public const string SerilogLog = "Serilog.Log";
    public const string Console = "System.Console";
    public const string Enumerable = "System.Linq.Enumerable";
    public const string HostedService = "Microsoft.Extensions.Hosting.IHostedService";
    public const string BackgroundService = "Microsoft.Extensions.Hosting.BackgroundService";
    public const string Task = "System.Threading.Tasks.Task";
    public const string Thread = "System.Threading.Thread";
    public const string Timeout = "System.Threading.Timeout";
    public const string PeriodicTimer = "System.Threading.PeriodicTimer";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string CancellationTokenSource = "System.Threading.CancellationTokenSource";
    public const string WebApplicationFactory = "Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory`1";
    public const string TestServer = "Microsoft.AspNetCore.TestHost.TestServer";
    public const string TimeSpan = "System.TimeSpan";
}
