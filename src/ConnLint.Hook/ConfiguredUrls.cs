using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;

namespace ConnLint.Hook;

/// <summary>The URLs that promise and configuration tell the server to listen on.</summary>
internal static class ConfiguredUrls
{
    public static IEnumerable<string> Of(Promise? promise, IConfiguration? configuration)
    {
        if (configuration is not null)
        {
            foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
            {
                if (endpoint["Url"] is { Length: > 0 } url) yield return url;
            }

            foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)) yield return url;
        }

        if (promise is null) yield break;
        foreach (var url in promise.Urls) yield return url;
    }
}
