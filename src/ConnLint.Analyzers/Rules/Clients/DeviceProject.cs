using System;
using ConnLint.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace ConnLint.Analyzers.Rules.Clients;

/// <summary>The devices on which a program runs instead of the developer's machine.</summary>
internal enum Device
{
    None,

    /// <summary>Android, or a MAUI library for whatever platform.</summary>
    Android,

    /// <summary>iOS, whose simulator shares the network of the Mac.</summary>
    Apple,
}

/// <summary>
/// Tells for which device a compilation is made by what it references: the platform's assemblies, whoever builds them (a target framework as <c>net10.0-android</c>, or Xamarin's own kind of project). MAUI
/// alone decides nothing where the SDK says that the assembly is for Windows, with <c>[assembly: TargetPlatform("Windows10.0.19041.0")]</c>, or where the platform is Mac Catalyst.
/// </summary>
internal static class DeviceProject
{
    public static Device DeviceOf(Compilation compilation, KnownSymbols symbols)
    {
        if (symbols.AndroidActivity is not null) return Device.Android;
        if (symbols.AppleApplication is { ContainingAssembly.Name: var name }) return name.EndsWith("iOS", StringComparison.Ordinal) ? Device.Apple : Device.None;
        return symbols.MauiDeviceInfo is not null && !NamesPlatform(compilation.Assembly) ? Device.Android : Device.None;
    }

    private static bool NamesPlatform(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "TargetPlatformAttribute") return true;
        }

        return false;
    }
}
