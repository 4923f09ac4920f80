using System.Net;

public sealed class MetricsListener(IConfiguration configuration)
{
    private readonly HttpListener _listener = new();

    public async Task RunAsync(CancellationToken cancellation)
    {
        var port = configuration.GetValue("Metrics:Port", 9464);
        foreach (var host in configuration.GetSection("Metrics:Hosts").Get<string[]>() ?? ["localhost"])
        {
            _listener.Prefixes.Add($"http://{host}:{port}/metrics/");
        }

        _listener.Start();
        while (!cancellation.IsCancellationRequested)
        {
            var context = await _listener.GetContextAsync().WaitAsync(cancellation);
            context.Response.StatusCode = context.Request.Url?.Port == 9464 ? 200 : 404;
            context.Response.Close();
        }
    }
}
