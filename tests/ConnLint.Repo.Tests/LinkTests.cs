using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ConnLint.Repo.Tests;

public sealed class LinkTests
{
    private static IEnumerable<string> Pages => Repository.Files.Where(static file => file.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void RelativeLinks_LeadToAFileAndAHeading()
        => Assert.Empty(Pages.SelectMany(static page => BrokenLinks(page).Select(link => $"{page}: {link}")));

    private static IEnumerable<string> BrokenLinks(string page)
        => Markdown.LinksOf(Repository.Read(page)).Where(link => IsBroken(page, link));

    private static bool IsBroken(string page, string link)
    {
        if (link.Contains("://", StringComparison.Ordinal)) return false;

        var parts = link.Split('#', 2);
        var target = parts[0].Length == 0 ? page : Resolved(page, parts[0]);
        if (!Repository.Exists(target)) return true;
        return parts.Length == 2 && !Markdown.AnchorsOf(Repository.Read(target)).Contains(parts[1]);
    }

    private static string Resolved(string page, string path)
        => Path.GetRelativePath("/", Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(page)!, path))).Replace('\\', '/');
}
