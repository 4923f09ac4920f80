using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Everything a project binds in any of its launch contexts.</summary>
internal static class ProjectBinds
{
    /// <summary>The effective binds per context: each <c>Project</c> profile, IIS Express, and the program started by itself.</summary>
    public static IEnumerable<PromisedBind> Of(LaunchSettings launch, IReadOnlyCollection<AppSettingsFile> files, HostProgram program)
    {
        foreach (var profile in LaunchContexts.ProfilesOf(launch, files))
        {
            var context = LaunchContext.OfProfile(profile, files);
            foreach (var bind in EffectiveBinds.Of(program, context).Binds) yield return new PromisedBind(context.Name, profile == launch.Default, bind);
        }

        foreach (var bind in IisExpress(launch)) yield return new PromisedBind("profile:IIS Express", false, bind);

        var bare = LaunchContext.Bare(files);
        foreach (var bind in EffectiveBinds.Of(program, bare).Binds) yield return new PromisedBind(bare.Name, launch.Default is null, bind);
    }

    public static IEnumerable<Bind> IisExpress(LaunchSettings launch)
    {
        if (!launch.Profiles.Any(static profile => profile.IsIisExpress)) yield break;
        if (launch.IisExpressUrl is { } url)
        {
            var value = new ConfiguredValue(UrlSource.AspNetCoreUrlsVariable, "urls", "iisExpress:applicationUrl", url);
            foreach (var requested in RequestedUrl.ListOf(value))
            {
                if (requested.ToBind() is { IsKnown: true } bind) yield return bind;
            }
        }

        if (launch.IisExpressSslPort is { } ssl && int.TryParse(ssl.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var port) && port > 0)
            yield return new Bind(UrlSource.AspNetCoreUrlsVariable, "iisExpress:sslPort", ssl.Text, "https", BindAddress.Localhost, port, ssl.Place);
    }
}
