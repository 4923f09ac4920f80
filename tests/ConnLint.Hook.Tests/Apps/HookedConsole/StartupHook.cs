using System;
using System.Diagnostics.CodeAnalysis;

/// <summary>Somebody else's startup hook, as <c>dotnet watch</c> has one.</summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks the type up without a namespace.")]
internal static class StartupHook
{
    public static void Initialize() => Console.WriteLine("other hook");
}
