using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;

namespace ConnLint.Testing;

/// <summary>What a test compiles against: the frameworks that run it.</summary>
public sealed class ReferenceAssemblies
{
    private static readonly string[] SdkUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private static readonly string[] WebUsings =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private readonly Lazy<ImmutableArray<MetadataReference>> _references;

    private ReferenceAssemblies(string[] usings, params Type[] frameworks)
    {
        GlobalUsings = string.Concat(usings.Select(static name => $"global using global::{name};\n"));
        _references = new(() => [.. frameworks.SelectMany(static type => Directory.GetFiles(FolderOf(type), "*.dll")).Where(IsManaged).Select(Reference)]);
    }

    /// <summary>Microsoft.NETCore.App and Microsoft.AspNetCore.App.</summary>
    public static ReferenceAssemblies Default { get; } = new([.. SdkUsings, .. WebUsings], typeof(object), typeof(WebApplication));

    /// <summary>Microsoft.NETCore.App alone: no server that could be configured.</summary>
    public static ReferenceAssemblies NetCoreOnly { get; } = new(SdkUsings, typeof(object));

    internal string GlobalUsings { get; }

    internal ImmutableArray<MetadataReference> References => _references.Value;

    private static string FolderOf(Type type) => Path.GetDirectoryName(type.Assembly.Location)!;

    private static bool IsManaged(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return file.HasMetadata && file.GetMetadataReader().IsAssembly;
    }

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
