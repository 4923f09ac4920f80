using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Facts.FrontEnds;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.FrontEnds;

/// <summary>
/// Reads the requests of <c>.http</c> and <c>.rest</c> files, after learn.microsoft.com "Use .http files in Visual Studio" and the parser of the REST
/// Client extension (vscode-restclient, src/utils/httpRequestParser.ts): requests apart by <c>###</c>; comments begin with <c>#</c> or <c>//</c>; <c>@name
/// = value</c> defines a variable, <c>{{name}}</c> uses it; <c>[METHOD] URL [HTTP/x]</c>, then lines of the query, headers up to a blank line, and the
/// body. A URL that is only a path takes its host from the <c>Host</c> header, with <c>https</c> on ports 443 and 8443. A request whose scheme, host and
/// port are not all known is left out; what is unknown behind them is cut off.
/// </summary>
internal static class HttpFileReader
{
    private static readonly HashSet<string> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
        "GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT", "TRACE", "WEBSOCKET", "GRAPHQL",
    };

    public static IReadOnlyList<ClientFact> Read(string path, string text) => Read(path, text, []);

    /// <summary>The requests, one that uses variables of environments once for each that gives it another URL.</summary>
    public static IReadOnlyList<ClientFact> Read(string path, string text, IReadOnlyList<HttpEnvironment> environments)
    {
        if (text.Length > JsonSettings.MaxLength) return [];

        var lines = new TextLines(path, text);
        var variables = new HttpVariables(lines);
        var requests = new List<HttpRequest>();
        var (state, isScript) = (State.Start, false);
        foreach (var (start, end) in TextRows.Of(text))
        {
            var row = TextRows.Trimmed(text, start, end);
            if (isScript) isScript = !Has(text, row, "%}");
            else if (StartsWith(text, row, "###")) state = State.Start;
            else if (state == State.Headers && row.Start == row.End) state = State.Body;
            else if (state == State.Body || row.Start == row.End || StartsWith(text, row, "#") || StartsWith(text, row, "//")) continue;
            else if (state == State.Headers) Header(text, row, requests[requests.Count - 1]);
            else if (StartsWith(text, row, "@")) variables.Define(row.Start, row.End);
            else if (text[row.Start] is '<' or '>') isScript = Has(text, row, "{%") && !Has(text, row, "%}");
            else state = TryRequest(text, row, requests) ? State.Headers : State.Body;
        }

        var clients = new List<ClientFact>();
        foreach (var request in requests) AddTo(clients, request, variables, environments);
        return clients;
    }

    private static void AddTo(List<ClientFact> clients, HttpRequest request, HttpVariables variables, IReadOnlyList<HttpEnvironment> environments)
    {
        var first = clients.Count;
        if (variables.Url(request, null) is { } url) clients.Add(new ClientFact(request.Method, url, ClientRole.Request));
        if (clients.Count > first) return;

        foreach (var environment in environments)
        {
            if (variables.Url(request, environment.Variables) is not { } value) continue;
            var isKnown = false;
            for (var i = first; i < clients.Count; i++) isKnown |= clients[i].Url == value;
            if (!isKnown) clients.Add(new ClientFact(request.Method, value, ClientRole.Request));
        }
    }

    private static bool TryRequest(string text, (int Start, int End) row, List<HttpRequest> requests)
    {
        var (start, end) = row;
        var blank = text.IndexOfAny([' ', '\t'], start, end - start);
        var method = blank < 0 ? "" : text.Substring(start, blank - start);
        if (Methods.Contains(method)) (start, _) = TextRows.Trimmed(text, blank, end);
        else if (!IsUrl(text, row)) return false;
        else method = "GET";

        // In a template, `{{ name }}` may hold blanks.
        var version = text.LastIndexOf("HTTP/", end - 1, end - start, StringComparison.OrdinalIgnoreCase);
        if (version > start && text[version - 1] is ' ' or '\t') end = version;
        (start, end) = TextRows.Trimmed(text, start, end);
        requests.Add(new HttpRequest(method.ToUpperInvariant(), start, end));
        return true;
    }

    private static bool IsUrl(string text, (int Start, int End) row)
        => StartsWith(text, row, "http://") || StartsWith(text, row, "https://") || StartsWith(text, row, "ws://") || StartsWith(text, row, "wss://")
        || StartsWith(text, row, "{{");

    private static void Header(string text, (int Start, int End) row, HttpRequest request)
    {
        var colon = text.IndexOf(':', row.Start, row.End - row.Start);
        if (colon < 0 || !text.Substring(row.Start, colon - row.Start).Trim().Equals("Host", StringComparison.OrdinalIgnoreCase)) return;

        (request.HostStart, request.HostEnd) = TextRows.Trimmed(text, colon + 1, row.End);
    }

    private static bool StartsWith(string text, (int Start, int End) row, string expected)
        => row.End - row.Start >= expected.Length && string.Compare(text, row.Start, expected, 0, expected.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Has(string text, (int Start, int End) row, string expected)
        => text.IndexOf(expected, row.Start, row.End - row.Start, StringComparison.Ordinal) >= 0;

    private enum State
    {
        Start,
        Headers,
        Body,
    }
}
