using System;

namespace ConnLint.Hook;

/// <summary>What the program has loaded so far, and with it shown that it means to use.</summary>
internal static class LoadedAssemblies
{
    /// <summary>Whether the program uses <c>WebApplication</c>, <c>WebHost</c> or a web host builder.</summary>
    public static bool HasWebHosting()
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.GetName().Name is "Microsoft.AspNetCore" or "Microsoft.AspNetCore.Hosting") return true;
        }

        return false;
    }
}
