using System.Collections.Concurrent;
using System.Linq;
using ConnLint.Analyzers.Binds;
using ConnLint.Analyzers.Clients;
using ConnLint.Analyzers.Options;
using ConnLint.Analyzers.Symbols;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>
/// CONN5005: an app of a phone asks the phone itself.
/// </summary>
/// <remarks>
/// Reports, in compilations for Android and in MAUI libraries, calls of a client with a loopback URL; as Info in those for iOS, whose simulator shares the network of its Mac. Silent under a condition on
/// the platform, in files that name the emulator's <c>10.0.2.2</c>, and for ports that the app itself listens on.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoopbackFromDeviceAnalyzer() : EndpointAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.ForWholeCompilation(RuleCatalogue.LoopbackFromDevice);

    private protected override void Register(CompilationStartAnalysisContext context, KnownSymbols symbols, ProjectOptions project)
    {
        var device = DeviceProject.DeviceOf(context.Compilation, symbols);
        if (device == Device.None) return;

        var clients = new ConcurrentBag<CodeClient>();
        var binds = new ConcurrentBag<CodeBind>();
        ClientCalls.Register(context, symbols, (node, client) =>
        {
            if (client.Role == ClientRole.Request && !PlatformGuard.Exists(node.Node)) clients.Add(client);
        });
        BindCalls.Register(context, symbols, (_, found) =>
        {
            foreach (var bind in found) binds.Add(bind);
        });
        context.RegisterCompilationEndAction(end =>
        {
            foreach (var client in clients)
            {
                // A computed port may be any.
                if (!binds.Any(bind => bind.Bind.Port is null || bind.Bind.Port == client.Url.Port)) end.ReportDiagnostic(DiagnosticOf(client, device));
            }
        });
    }

    private static Diagnostic DiagnosticOf(CodeClient client, Device device) => device == Device.Apple
        ? Diagnostics.InSource(
            Descriptor, client.Location, RuleLevel.Info, null, [], client.Url.Origin, "the device itself, except in the simulator", "take the host from the app's settings, or choose it by platform")
        : Diagnostics.InSource(
            Descriptor, client.Location, null, [], client.Url.Origin, "the phone or emulator itself", "the Android emulator calls the developer's machine '10.0.2.2': choose the host by platform");
}
