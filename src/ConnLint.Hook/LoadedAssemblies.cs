using System;

namespace ConnLint.Hook;

/// <summary>What the program has loaded so far, and with it shown that it means to use.</summary>
internal static class LoadedAssemblies
{
    /// <summary>Whether the program uses <c>WebApplication</c>, <c>WebHost</c> or a web host builder.</summary>
    public static bool ShowWebProgram() => Contain("Microsoft.AspNetCore") || Contain("Microsoft.AspNetCore.Hosting");

    /// <summary>Whether a server may run without a generic host: <c>WebHost</c> tells nobody that it was built or has started.</summary>
    public static bool ShowUnseenServer()
        => Contain("Microsoft.AspNetCore.Server.Kestrel.Core") && !Contain("Microsoft.Extensions.Hosting");

    private static bool Contain(string name)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.GetName().Name == name) return true;
        }

        return false;
    }
}
