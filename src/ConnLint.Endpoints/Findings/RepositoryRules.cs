using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Findings.BindAddress;
using ConnLint.Endpoints.Findings.Clients;
using ConnLint.Endpoints.Findings.Containers;
using ConnLint.Endpoints.Findings.Ports;
using ConnLint.Endpoints.Findings.Precedence;
using ConnLint.Endpoints.Findings.Process;
using ConnLint.Endpoints.Findings.Variables;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings;

/// <summary>A rule that joins files of a repository.</summary>
/// <param name="Rule">The cause.</param>
/// <param name="Find">Where it holds.</param>
/// <param name="NeedsCode">Whether the C# of the project concerned may decide otherwise, so that it must be read first.</param>
/// <param name="HasFix">Whether some of its findings say what to write instead.</param>
internal sealed record RepositoryRule(Rule Rule, Func<RepositoryConfiguration, IEnumerable<Finding>> Find, bool NeedsCode, bool HasFix = false)
{
    /// <summary>Whether what it finds fails in a project of tests, too; only rules that need no C# do.</summary>
    public bool InTests { get; init; }

    /// <summary>Whether it is about programs in containers, so that it says nothing of a project of which the user says that it runs in none.</summary>
    public bool InContainers { get; init; }

    /// <summary>What it finds in projects to which it applies.</summary>
    public IEnumerable<Finding> In(RepositoryConfiguration configuration)
    {
        var found = Find(configuration);
        if (!InContainers) return found;

        var outside = new HashSet<string>(configuration.Repository.Projects.Where(static project => project.IsSaidToBeContainerised == false).Select(static project => project.Path), StringComparer.Ordinal);
        return outside.Count == 0 ? found : found.Where(finding => finding.Project is not { } project || !outside.Contains(project));
    }
}

/// <summary>Every rule that joins files of a repository, by id.</summary>
internal static class RepositoryRules
{
    public static readonly IReadOnlyList<RepositoryRule> All =
    [
        new(RuleCatalogue.LoopbackInContainer, LoopbackInContainer.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.SingleLoopbackFamily, SingleLoopbackFamily.In, NeedsCode: true),
        new(RuleCatalogue.PrefixNeedsReservation, PrefixNeedsReservation.In, NeedsCode: true, HasFix: true),
        new(RuleCatalogue.LegacyBuilderIgnoresHttpPorts, LegacyBuilderIgnoresHttpPorts.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.PrivilegedPort, PrivilegedPortInContainer.In, NeedsCode: true) { InContainers = true },
        new(RuleCatalogue.AirPlayPort, DefaultAirPlayPort.In, NeedsCode: true),
        new(RuleCatalogue.DuplicateListenPort, DuplicateHostPort.In, NeedsCode: false) { InTests = true },
        new(RuleCatalogue.PlatformPortIgnored, PlatformPortIgnored.In, NeedsCode: true, HasFix: true),
        new(RuleCatalogue.UndeclaredVariable, UndeclaredVariable.In, NeedsCode: true, HasFix: true),
        new(RuleCatalogue.InvalidVariableValue, InvalidVariableValue.InPrograms, NeedsCode: true),
        new(RuleCatalogue.UrlsOverriddenInCode, UrlsOverriddenInCode.In, NeedsCode: true),
        new(RuleCatalogue.PortsOverriddenByUrls, PortsOverriddenByUrls.InCode, NeedsCode: true),
        new(RuleCatalogue.NobodyListens, NobodyListens.In, NeedsCode: true, HasFix: true),
        new(RuleCatalogue.SchemeMismatch, SchemeMismatch.In, NeedsCode: true, HasFix: true),
        new(RuleCatalogue.ClearTextHttp2Only, ClearTextHttp2Only.In, NeedsCode: true),
        new(RuleCatalogue.RedirectToNoHttps, RedirectToNoHttps.In, NeedsCode: true),
        new(RuleCatalogue.ServiceNameOutsideNetwork, ServiceNameOutsideNetwork.In, NeedsCode: false, HasFix: true),
        new(RuleCatalogue.ServiceNameOutsideNetwork, ServiceNameOutsideNetwork.InCode, NeedsCode: true),
        new(RuleCatalogue.ImagePortChanged, ImagePortChanged.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.LoopbackDependency, LoopbackDependency.In, NeedsCode: false, HasFix: true) { InContainers = true },
        new(RuleCatalogue.LoopbackDependency, LoopbackDependency.InCode, NeedsCode: true) { InContainers = true },
        new(RuleCatalogue.PublishedPortNotBound, PublishedPortNotBound.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.HostPortInsideNetwork, HostPortInsideNetwork.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.PortNotPublished, PortNotPublished.In, NeedsCode: true) { InContainers = true },
        new(RuleCatalogue.HealthCheckCannotSucceed, HealthCheckCannotSucceed.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.HttpsWithoutCertificate, HttpsWithoutCertificate.In, NeedsCode: true) { InContainers = true },
        new(RuleCatalogue.DependencyNotAwaited, DependencyNotAwaited.In, NeedsCode: true, HasFix: true) { InContainers = true },
        new(RuleCatalogue.ImageFrameworkMismatch, ImageFrameworkMismatch.In, NeedsCode: false, HasFix: true) { InContainers = true },
        new(RuleCatalogue.AdvertisedLoopback, AdvertisedLoopback.In, NeedsCode: false, HasFix: true),
        new(RuleCatalogue.ScriptedStartRace, ScriptedStartRace.In, NeedsCode: false),
    ];
}
