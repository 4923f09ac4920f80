using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Endpoints.Findings.BindAddress;

/// <summary>CONN1005 in files: a listen URL with the address of one machine.</summary>
internal static class AddressNotLocal
{
    public static IEnumerable<Finding> In(ProjectConfiguration project)
    {
        foreach (var bind in BoundEndpoints.In(project))
        {
            if (bind.Address is not { Scope: BindScope.OneAddress } address || !ListenUrl.TryParse(bind.Text, out var url, out _)) continue;

            // The settings of production may well name the one machine that runs it.
            if (BoundEndpoints.IsOfOtherEnvironment(project, bind.Place)) continue;
            yield return new Finding(
                RuleCatalogue.AddressNotLocal, bind.Place, Quoted.Url(bind.Text), address, url.WithHost("localhost"), url.WithHost("*"));
        }
    }
}
