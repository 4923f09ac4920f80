using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using ConnLint.Probing.Waiting;
using Microsoft.Build.Framework;

namespace ConnLint.Build.Checking;

/// <summary>
/// Reads <c>&lt;ConnLintExpect Include="http://localhost:5080" Path="/healthz" Status="200-399" Family="any|4|6|both" /&gt;</c>. With <c>tcp://</c>
/// the endpoint only has to accept connections.
/// </summary>
internal static class ExpectedItems
{
    public const string ItemName = "ConnLintExpect";

    private const string Tcp = "tcp://";

    /// <summary>What the items promise, or what is wrong with one of them.</summary>
    /// <param name="items">The items.</param>
    /// <param name="promises">Their promises, in their order.</param>
    /// <param name="fault">The item and, in words that follow a colon, its fault with the allowed values; null without one.</param>
    public static bool TryRead(IEnumerable<ITaskItem> items, out List<PromisedEndpoint> promises, out (string Item, string Why) fault)
    {
        promises = [];
        fault = default;
        foreach (var item in items)
        {
            if (Read(item, out var why) is { } promise)
            {
                promises.Add(promise);
                continue;
            }

            fault = ($"{ItemName} '{Quoted.Url(item.ItemSpec)}'", why);
            return false;
        }

        return true;
    }

    private static PromisedEndpoint? Read(ITaskItem item, out string why)
    {
        var text = item.ItemSpec.Trim();
        var isTcp = text.StartsWith(Tcp, StringComparison.OrdinalIgnoreCase);
        why = "";
        if (!ListenUrl.TryParse(isTcp ? "http://" + text.Substring(Tcp.Length) : text, out var url, out var fault))
            why = $"its Include is no endpoint, because {ListenUrlFaultTexts.Reason(fault, text)}; write http://, https:// or tcp://, a host and a port";
        else if (url.Port <= 0)
            why = "its Include names no fixed port; write a host and a port from 1 to 65535, as in http://localhost:5080";
        else if (isTcp && !HasPort(text))
            why = "its Include names no port, and tcp:// has none of its own; write one, as in tcp://localhost:6000";
        else if (FamiliesOf(item.GetMetadata("Family"), url) is not { } families)
            why = FamilyFault(item.GetMetadata("Family"), url);
        else if (AnswerOf(item, isTcp, out var answer) is { } problem)
            why = problem;
        else
            return new PromisedEndpoint(url, ListenUrlFault.None, text, PlaceOf(item)) { Families = families, Answer = answer, IsItem = true };
        return null;
    }

    private static bool HasPort(string text) => text.LastIndexOf(':') is var colon && colon > Tcp.Length && text.IndexOf(']', colon) < 0;

    private static PromisedFamilies? FamiliesOf(string text, ListenUrl url)
    {
        PromisedFamilies? families = text.Trim().ToLowerInvariant() switch
        {
            "" => PromisedFamilies.AsWritten,
            "any" => PromisedFamilies.Any,
            "4" => PromisedFamilies.IPv4,
            "6" => PromisedFamilies.IPv6,
            "both" => PromisedFamilies.Both,
            _ => null,
        };
        return Contradicts(families, url.Address.Families) ? null : families;
    }

    // An address has one family: asking for the other, or for both, could never be fulfilled.
    private static bool Contradicts(PromisedFamilies? wanted, AddressFamilies written) => wanted switch
    {
        PromisedFamilies.IPv4 => (written & AddressFamilies.IPv4) == 0,
        PromisedFamilies.IPv6 => (written & AddressFamilies.IPv6) == 0,
        PromisedFamilies.Both => written != AddressFamilies.Both,
        _ => false,
    };

    private static string FamilyFault(string text, ListenUrl url)
        => text.Trim().ToLowerInvariant() is "any" or "4" or "6" or "both"
            ? $"its Family is '{Quoted.Text(text)}', but {Quoted.Host(url.Host)} is an address of one family; leave Family out, or write localhost"
            : $"its Family is '{Quoted.Text(text)}'; allowed are any, 4, 6 and both";

    private static string? AnswerOf(ITaskItem item, bool isTcp, out ExpectedAnswer? answer)
    {
        answer = null;
        string path = item.GetMetadata("Path").Trim(), status = item.GetMetadata("Status").Trim();
        if (path.Length == 0 && status.Length == 0) return null;
        if (isTcp) return $"it has a {(path.Length > 0 ? "Path" : "Status")}, but tcp:// asks for no answer; write http:// or https://, or leave it out";
        if (path.Length > 0 && path[0] != '/') return $"its Path is '{Quoted.Url(path)}'; allowed is a path from the root, as in /healthz";

        var ranges = StatusRanges.Default;
        if (status.Length > 0 && !StatusRanges.TryParse(status, out ranges))
            return $"its Status is '{Quoted.Text(status)}'; allowed are statuses from 100 to 599 and ranges of them, as in 200-399 or 200,204,401";
        answer = new ExpectedAnswer(path.Length == 0 ? "/" : path, ranges!);
        return null;
    }

    // MSBuild tells the file of an item but not the line, so the line is the first that writes both the item's name and its value.
    private static TextPlace PlaceOf(ITaskItem item)
    {
        var file = item.GetMetadata("DefiningProjectFullPath");
        if (file.Length == 0 || !File.Exists(file)) return default;

        var lines = File.ReadLines(file).Select(static (text, line) => (text, line));
        foreach (var (text, line) in lines)
        {
            var column = text.IndexOf(item.ItemSpec, StringComparison.Ordinal);
            if (column >= 0 && text.IndexOf(ItemName, StringComparison.Ordinal) >= 0) return new TextPlace(file, 0, item.ItemSpec.Length, line, column);
        }

        return new TextPlace(file, 0, 0, 0, 0);
    }
}
