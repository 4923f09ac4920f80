using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ConnLint.Cli.Solutions;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Findings;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Graph.Repositories;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Cli.Explaining.Looking;

/// <summary>
/// Looks for what the rules say of the endpoint that was asked: in the repository's files, and in the C# where a glance at its text says that it matters. A project
/// that promises the very endpoint and only does not run, which is the usual refusal, costs no more than that glance.
/// </summary>
/// <param name="target">The endpoint that was asked.</param>
/// <param name="found">What the repository promises.</param>
/// <param name="current">The folder from which paths are shown.</param>
internal sealed class EarlierLook(Target target, FoundPromises found, string current)
{
    // Of the rules that a refusal can be the end of; others judge something else that stands at the same place.
    private static readonly HashSet<string> AboutEndpoints =
    [
        RuleIds.LoopbackInContainer, RuleIds.SingleLoopbackFamily, RuleIds.UrlsOverriddenByKestrel, RuleIds.UrlsOverriddenInCode, RuleIds.PortsOverriddenByUrls,
        RuleIds.NobodyListens, RuleIds.SchemeMismatch, RuleIds.ClearTextHttp2Only, RuleIds.ServiceNameOutsideNetwork, RuleIds.ImagePortChanged, RuleIds.LoopbackDependency,
        RuleIds.PublishedPortNotBound, RuleIds.HostPortInsideNetwork, RuleIds.PortNotPublished,
    ];

    // Of these the program dies, or its requests fail, whatever its own port is.
    private static readonly HashSet<string> AboutTheProgram = [RuleIds.UndeclaredVariable, RuleIds.LoopbackDependency];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly ConcernedCode _code = new(target, found.Root, new ProjectSources(found.Root));

    public IReadOnlyList<Gap> Gaps { get; private set; } = [];

    /// <summary>Whether a verdict leaves the question open why it came to that.</summary>
    public static bool Matters(Verdict verdict, Evidence evidence)
        => evidence.IsHere && verdict.Kind is VerdictKind.NothingListening or VerdictKind.BoundElsewhere or VerdictKind.NotListeningInTime or VerdictKind.HalfBoundLocalhost or VerdictKind.WrongProtocol or VerdictKind.ContainerNotPublished or VerdictKind.ListeningElsewhere;

    /// <summary>The verdict with what the look found; as it was where the repository has nothing to look at.</summary>
    public async Task<Verdict> AddToAsync(Verdict verdict, Evidence evidence, CancellationToken cancellationToken)
    {
        if (found.Promises.Count == 0 && !found.HasCompose) return verdict;
        var promised = evidence.Promised.FirstOrDefault(promise => !target.HasScheme || promise.Bind.Scheme == target.Scheme);
        if (promised?.Folder is { } folder && !_code.MayBreakPromise(folder, promised.Name + ".csproj")) return verdict;

        if (await FindAsync(evidence, cancellationToken).ConfigureAwait(false) is { } earlier)
        {
            verdict = verdict with { FoundEarlierBy = earlier.Rule, Earlier = earlier };
            return verdict.Kind is VerdictKind.NothingListening or VerdictKind.BoundElsewhere ? NothingListeningVerdict.Because(earlier, verdict, evidence) : verdict;
        }

        // These would have been found.
        return verdict.FoundEarlierBy?.Id is RuleIds.NobodyListens or RuleIds.SchemeMismatch ? verdict with { FoundEarlierBy = null } : verdict;
    }

    private async Task<EarlierFinding?> FindAsync(Evidence evidence, CancellationToken cancellationToken)
    {
        var folder = new RepositoryFolder(found.Root);
        var read = folder.Files();
        Gaps = [.. folder.Gaps.Except(evidence.Gaps)];

        // Of a port that nothing names, no rule has anything to say; understanding the files is what takes the time.
        if (!evidence.Promised.Any() && !read.Any(file => TargetInText.IsIn(file.Text, target with { HasScheme = false })) && !_code.IsPortNamed(read)) return null;
        var files = RepositoryReader.Read(read);
        var owners = Owners(files, evidence);
        var repository = await _code.AddToAsync(files, owners, cancellationToken).ConfigureAwait(false);
        foreach (var file in repository.Files.Concat(_code.Read)) _texts[file.Path] = file.Text;

        var configuration = new RepositoryConfiguration(repository);
        var findings = RepositoryRules.All.Append(new RepositoryRule(RuleCatalogue.UrlsOverriddenByKestrel, UrlsOverriddenByKestrel.In, NeedsCode: true))
            .Where(static rule => AboutEndpoints.Contains(rule.Rule.Id) || AboutTheProgram.Contains(rule.Rule.Id))
            .SelectMany(rule => rule.In(configuration))
            .Where(static finding => finding.Level >= RuleLevel.Warning && finding.Place.Path is not null)
            .Select(finding => (Finding: finding, IsEndpoint: IsOfEndpoint(finding)))
            .Where(related => related.IsEndpoint || AboutTheProgram.Contains(related.Finding.Rule.Id) && related.Finding.Project is { } project && owners.Contains(project));

        // The nearer to the current folder, the likelier it is meant.
        return findings.OrderByDescending(static related => related.IsEndpoint).ThenByDescending(static related => related.Finding.Level)
            .ThenBy(related => Shown(related.Finding.Place.Path).Split('/').Count(static part => part == ".."))
            .ThenBy(static related => related.Finding.Place.Path, StringComparer.Ordinal)
            .Select(related => new EarlierFinding(related.Finding.Rule, Shown(related.Finding.Place), related.Finding.Message, related.Finding.Remedy)).FirstOrDefault();
    }

    // The projects that should listen where was asked: the nearest whose files say so, or those in containers that publish the port.
    private HashSet<string> Owners(Repository repository, Evidence evidence)
    {
        var nearest = evidence.Promised.FirstOrDefault()?.Folder;
        var services = ServiceOwners.In(repository);
        var published = repository.Composes.SelectMany(file => file.Project.Services
            .Where(service => service.Ports.Any(mapping => mapping.Published is { } port && port.Contains(target.Port)))
            .Select(service => services.GetValueOrDefault(new ServiceName(file.Path, service.Name)))).OfType<string>();
        return [.. repository.Projects.Where(project => FullFolder(project) == nearest).Select(static project => project.Path), .. published];
    }

    // Where C# has the endpoint that wins, what was asked is the setting that loses against it.
    private bool IsOfEndpoint(Finding finding) => AboutEndpoints.Contains(finding.Rule.Id)
        && (IsNamed(finding.Place) || finding.Rule.Id is RuleIds.UrlsOverriddenByKestrel or RuleIds.UrlsOverriddenInCode && IsInCode(finding.Place) && finding.Related.Any(IsNamed));

    private bool IsNamed(TextPlace place) => place.Path is not null && _texts.TryGetValue(place.Path, out var text) && TargetInText.IsIn(text, place, target);

    private static bool IsInCode(TextPlace place) => place.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private string FullFolder(RepositoryProject project) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(found.Root, project.Folder))) + Path.DirectorySeparatorChar;

    private string Shown(TextPlace place) => Quoted.Text((place with { Path = Shown(place.Path) }).ToString());

    private string Shown(string path) => ShownPath.Relative(current, Path.Combine(found.Root, path));
}
