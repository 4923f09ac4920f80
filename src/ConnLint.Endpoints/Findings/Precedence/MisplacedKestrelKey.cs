using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Graph;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.Precedence;

/// <summary>CONN4006: keys of settings files that are meant for the server and that it does not find.</summary>
/// <remarks>
/// The server reads <c>Kestrel:Endpoints:*:Url</c> at the root, hosting reads <c>Urls</c>: dotnet/aspnetcore <c>ConfigurationReader.cs</c>. An endpoint without
/// <c>Url</c> throws. A name that holds the right one whole, as <c>_Kestrel</c>, is taken for a section that somebody switched off.
/// </remarks>
internal static class MisplacedKestrelKey
{
    private const string Kestrel = "Kestrel";
    private const string Endpoints = "Endpoints";
    private const string Url = "Url";
    private const string Misspelt = "is misspelt, so the server does not read it";
    private const string Misplaced = "stands where the server does not look";

    private static readonly string[] Sections = [Endpoints, "EndpointDefaults", "Certificates", "Limits"];
    private static readonly string[] ForeignSections = ["Logging", "ConnectionStrings", Kestrel];

    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        var unaddressed = EndpointsWithoutUrl(project);
        var settings = project.Settings.SelectMany(static file => file.Settings).Select(static setting => (Key: KeySegment.Of(setting), setting.Value)).ToList();
        var misspelt = new HashSet<string>(settings.Where(static setting => IsMisspeltUrl(setting.Key)).Select(static setting => setting.Key[2].Text), StringComparer.OrdinalIgnoreCase);
        var reported = new HashSet<TextPlace>(); // a section holds many settings
        foreach (var (key, value) in settings)
        {
            if ((InKey(key, value) ?? WithoutUrl(key, unaddressed, misspelt)) is { } finding && reported.Add(finding.Place)) yield return finding;
        }
    }

    private static Finding? InKey(List<KeySegment> key, SettingValue value)
    {
        if (key.Count == 0) return null;
        if (!key[0].Is(Kestrel))
        {
            if (key.Count > 1 && IsSlip(key[0], Kestrel) && Sections.Any(key[1].Is)) return Renamed(key, 0, Kestrel);
            if (key.Count == 1 && !key[0].Is(Url) && Spelling.Edits(key[0].Text, "Urls", 1) == 1 && IsListening(value.Text)) return Renamed(key, 0, "Urls");
        }

        if (key.Count > 3 && ForeignSections.Any(key[0].Is) && key[1].Is(Kestrel) && key[2].Is(Endpoints)) return Moved(key, 1, "move the section 'Kestrel' to the root of the file");
        if (!key[0].Is(Kestrel) || value.Text.IndexOf("://", StringComparison.Ordinal) < 0) return null;
        if (key.Count == 4 && IsSlip(key[1], Endpoints) && key[3].Is(Url)) return Renamed(key, 1, Endpoints);
        if (key.Count == 3 && key[2].Is(Url) && !key[1].Is(Endpoints)) return Moved(key, 2, "the server reads 'Kestrel:Endpoints:" + Quoted.Text(key[1].Is("EndpointDefaults") ? "Http" : key[1].Text) + ":Url'");
        return key.Count == 2 && (key[1].Is(Url) || key[1].Is("Urls")) ? Moved(key, 1, "the server reads 'Kestrel:Endpoints:Http:Url', or 'Urls' at the root of the file") : null;
    }

    private static Finding? WithoutUrl(List<KeySegment> key, HashSet<string> unaddressed, HashSet<string> misspelt)
    {
        if (key.Count < 3 || !key[0].Is(Kestrel) || !key[1].Is(Endpoints) || !unaddressed.Contains(key[2].Text)) return null;
        if (IsMisspeltUrl(key))
            return Found(key[3], Path(key, 3), "is misspelt, so the endpoint has no 'Url' and the server refuses to start", "write 'Url'", key[3].IsExact ? Url : null, RuleLevel.Error);

        // The misspelt key is the place, wherever it stands.
        return misspelt.Contains(key[2].Text) ? null : Found(key[2], Path(key, 2), "has no 'Url', so the server refuses to start", "add one, or remove the endpoint", null, RuleLevel.Error);
    }

    // Where one context has the URL, another may get it from its machine.
    private static HashSet<string> EndpointsWithoutUrl(ProjectConfiguration project)
    {
        var all = project.Stacks.SelectMany(static stack => KestrelEndpoints.Of(HostProgram.Unread, stack).Endpoints).ToList();
        var names = new HashSet<string>(all.Where(static endpoint => endpoint.Url is null).Select(static endpoint => endpoint.Name), StringComparer.OrdinalIgnoreCase);
        names.ExceptWith(all.Where(static endpoint => endpoint.Url is not null).Select(static endpoint => endpoint.Name));
        return names;
    }

    private static bool IsMisspeltUrl(List<KeySegment> key)
        => key.Count == 4 && key[0].Is(Kestrel) && key[1].Is(Endpoints) && (Spelling.Edits(key[3].Text, Url, 1) == 1 || key[3].Is("Address"));

    private static bool IsSlip(KeySegment segment, string name)
        => segment.Text.IndexOf(name, StringComparison.OrdinalIgnoreCase) < 0 && Spelling.Edits(segment.Text, name, 2) is 1 or 2;

    // What a client connects to names a host; only a server is told to use all of them. "Url" itself may well be read by the program.
    private static bool IsListening(string value)
    {
        var urls = ListenUrlList.Split(value).Select(static part => ListenUrl.TryParse(part.Text, out var url, out _) ? url : null).ToList();
        return urls.All(static url => url is not null) && urls.Any(static url => url!.Address.Scope == BindScope.Any && !url.IsIgnoredName);
    }

    private static Finding Renamed(List<KeySegment> key, int index, string name)
        => Found(key[index], Path(key, index), Misspelt, "write '" + name + "'", key[index].IsExact ? name : null, RuleLevel.Warning);

    private static Finding Moved(List<KeySegment> key, int index, string remedy) => Found(key[index], Path(key, index), Misplaced, remedy, null, RuleLevel.Warning);

    private static Finding Found(KeySegment segment, string path, string what, string remedy, string? replacement, RuleLevel level)
        => new(RuleCatalogue.MisplacedKestrelKey, segment.Place, Quoted.Text(path), what, remedy) { Level = level, Replacement = replacement };

    private static string Path(List<KeySegment> key, int last) => string.Join(":", key.Take(last + 1).Select(static segment => segment.Text));
}
