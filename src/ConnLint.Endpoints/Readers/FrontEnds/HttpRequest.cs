namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>Where a request's URL and its <c>Host</c> header stand in a <c>.http</c> file.</summary>
internal sealed class HttpRequest(string method, int start, int end)
{
    public string Method => method;

    public int Start => start;

    public int End => end;

    public int HostStart { get; set; } = -1;

    public int HostEnd { get; set; } = -1;
}
