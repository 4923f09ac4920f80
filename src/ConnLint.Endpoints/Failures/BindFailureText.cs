using System;
using ConnLint.Endpoints.Addresses;

namespace ConnLint.Endpoints.Failures;

/// <summary>
/// Reads Kestrel's "Failed to bind to address http://127.0.0.1:5000: address already in use." and "Failed to bind to address http://localhost:80.", which
/// are not localised (dotnet/aspnetcore, <c>CoreStrings.resx</c>).
/// </summary>
internal static class BindFailureText
{
    private const string Prefix = "Failed to bind to address ";

    /// <summary>The endpoint that it names anywhere in a text, or null.</summary>
    public static ListenUrl? EndpointIn(string text)
    {
        var start = text.IndexOf(Prefix, StringComparison.Ordinal);
        if (start < 0) return null;

        var rest = text.Substring(start + Prefix.Length);
        var end = rest.IndexOf(": ", StringComparison.Ordinal);
        return ListenUrl.TryParse(end < 0 ? rest.TrimEnd('.') : rest.Substring(0, end), out var url, out _) ? url : null;
    }
}
