namespace ConnLint.Endpoints.Facts.Containers;

/// <summary>A port or a range of ports.</summary>
/// <param name="First">The first one, 0 to 65535.</param>
/// <param name="Last">The last one; not below the first.</param>
internal readonly record struct PortRange(int First, int Last)
{
    public int Count => Last - First + 1;

    public bool Contains(int port) => port >= First && port <= Last;

    /// <summary>Reads <c>80</c> or <c>8000-8010</c>; signs, blanks and thousands are no digits.</summary>
    public static PortRange? Parse(string text)
    {
        var dash = text.IndexOf('-');
        var first = Port(dash < 0 ? text : text.Substring(0, dash));
        var last = dash < 0 ? first : Port(text.Substring(dash + 1));
        return first is { } from && last is { } to && from <= to ? new PortRange(from, to) : null;
    }

    private static int? Port(string text)
    {
        if (text.Length is 0 or > 9) return null;

        var port = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9') return null;
            port = (port * 10) + character - '0';
        }

        return port <= 65535 ? port : null;
    }
}
