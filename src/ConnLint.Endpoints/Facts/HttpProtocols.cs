using System;

namespace ConnLint.Endpoints.Facts;

/// <summary>The HTTP versions that an endpoint speaks, with the names and numbers of Kestrel's enumeration, by which settings name them.</summary>
[Flags]
internal enum HttpProtocols
{
    None = 0,
    Http1 = 1,
    Http2 = 2,
    Http1AndHttp2 = Http1 | Http2,
    Http3 = 4,
    Http1AndHttp2AndHttp3 = Http1 | Http2 | Http3,
}
