namespace ConnLint.Endpoints.Addresses;

/// <summary>A string as far as the repository shows it: every part that is known only at run time is one <see cref="Hole"/>.</summary>
internal readonly record struct TracedText(string Text)
{
    public const char Hole = '\0';

    public bool IsComplete => Text.IndexOf(Hole) < 0;

    /// <summary>The text as a message may show it, with <c>{…}</c> where a value is computed.</summary>
    public string Display => Text.Replace(Hole.ToString(), "{…}");

    /// <summary>
    /// The address and port that the text certainly names. <c>http://0.0.0.0:{port}</c> has an address and no port, <c>http://{host}:80</c> the reverse.
    /// </summary>
    public (string? Scheme, BindAddress? Address, int? Port) Endpoint()
    {
        if (IsComplete) return ListenUrl.TryParse(Text, out var url, out _) && url.IsTcp ? (url.Scheme, url.Address, url.Port) : (null, null, null);

        var delimiter = Text.IndexOf("://", System.StringComparison.Ordinal);
        var colon = Text.LastIndexOf(':');
        if (delimiter < 0 || colon <= delimiter) return (null, null, null);

        var host = Text.Substring(delimiter + 3, colon - delimiter - 3);
        var port = Text.Substring(colon + 1).TrimEnd('/');
        var isHostKnown = host.Length > 0 && host.IndexOf(Hole) < 0;
        var isPortKnown = port.Length > 0 && port.IndexOf(Hole) < 0;
        if (!isHostKnown && host != Hole.ToString() || !isPortKnown && port != Hole.ToString()) return (null, null, null);

        var text = Text.Substring(0, delimiter + 3) + (isHostKnown ? host : "127.0.0.1") + ":" + (isPortKnown ? port : "1");
        if (!ListenUrl.TryParse(text, out var known, out _) || !known.IsTcp) return (null, null, null);
        return (known.Scheme, isHostKnown ? known.Address : null, isPortKnown ? known.Port : null);
    }
}
