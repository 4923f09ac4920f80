using System;
using System.Text.Json;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Mapping;

/// <summary>Makes values of files, which may hold secrets and anything else, fit to be shown.</summary>
internal static class ShownText
{
    private const char Quote = '\'';
    private const string RefusedFile = "Failed to load configuration from file";

    private static readonly HttpProtocols[] Versions = [HttpProtocols.Http1, HttpProtocols.Http2, HttpProtocols.Http3];

    public static string? Source(TextPlace place) => place.Path is null ? null : ShownPath.Whole(place.ToString());

    /// <summary>A setting's value, with <c>{…}</c> where it is computed; what no file holds is the model's own words.</summary>
    public static string Value(SettingValue value) => value.Place.Path is null ? Quoted.Text(value.Text) : Quoted.Url(new TracedText(value.Text).Display);

    /// <summary>A client's URL. On another machine the path may be a secret as well, as that of a webhook is, and explains no refusal.</summary>
    public static string Client(string text)
        => !ClientUrl.TryParse(text, out _) && Uri.TryCreate(text, UriKind.Absolute, out var url)
            ? Quoted.Url(url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped))
            : Quoted.Url(new TracedText(text).Display);

    /// <summary>The first line of a server's message, which quotes the value that it refuses: a URL, an argument, or a file's path.</summary>
    public static string Message(string text)
    {
        var start = text.IndexOf(Quote, StringComparison.Ordinal) + 1;
        if (start > 0 && !text.StartsWith(RefusedFile, StringComparison.Ordinal))
        {
            var end = text.IndexOf("'. Only '", start, StringComparison.Ordinal);
            if (end < 0) end = Math.Max(start, text.LastIndexOf(Quote));
            text = text[..start] + Refused(text[start..end]) + text[end..];
        }

        var line = text.IndexOf('\n', StringComparison.Ordinal);
        return ShownPath.Whole(line < 0 ? text : text[..line]);
    }

    /// <summary>A name of an enumeration in JSON.</summary>
    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Kestrel's names, and names made like them for the combinations for which it has none.</summary>
    public static string Name(HttpProtocols protocols)
    {
        var names = string.Join("And", Array.FindAll(Versions, version => protocols.HasFlag(version)));
        return names.Length == 0 ? "none" : JsonNamingPolicy.CamelCase.ConvertName(names);
    }

    // What is no URL may be an argument with its value.
    private static string Refused(string value)
    {
        var equals = value.Contains("://", StringComparison.Ordinal) ? -1 : value.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Quoted.Url(value) : Quoted.Text(value[..(equals + 1)] + "…");
    }
}
