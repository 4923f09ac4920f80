using System;
using System.IO;
using System.Threading.Tasks;
using ConnLint.Cli.Drawing;
using ConnLint.Cli.Tests.Browsers;
using ConnLint.Probing.Tests.Installed;

namespace ConnLint.Cli.Tests.Drawing;

/// <summary>The page as a real Chromium takes it.</summary>
public sealed class PageInBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("connlint-page-").FullName;
    private readonly Chromium _browser = new();

    public void Dispose()
    {
        _browser.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [InstalledFact(InstalledProgram.Chromium)]
    public async Task Page_KeepsItsStyleAndRunsNothing()
    {
        const string Hostile = "\"><script>document.title='run'</script><img src=x onerror=\"document.title='run'\">";
        var map = Drawn.Map([Drawn.Project(Hostile, "http://localhost:5080")], Drawn.Refused(Hostile, "http://localhost:5081", Hostile));
        var page = Path.Combine(_folder, "map.html");
        await File.WriteAllTextAsync(page, Drawn.Text(output => MapHtml.Write(map, output)));
        var (dom, log) = await LoadAsync(page);
        Assert.Contains("<title>Shop: who listens where</title>", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", dom, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", log, StringComparison.Ordinal);
    }

    [InstalledFact(InstalledProgram.Chromium)]
    public async Task StyleThatIsNotThePages_IsRefused()
    {
        var page = Path.Combine(_folder, "map.html");
        await File.WriteAllTextAsync(page, Drawn.Text(static output => MapHtml.Write(Drawn.Map([]), output)).Replace("</style>", "p{}</style>", StringComparison.Ordinal));
        Assert.Contains("Content Security Policy", (await LoadAsync(page)).Log, StringComparison.Ordinal);
    }

    private Task<(string Dom, string Log)> LoadAsync(string page) => _browser.LoadAsync(new Uri(page).AbsoluteUri, []);
}
