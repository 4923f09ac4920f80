using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using ConnLint.Endpoints.Rules;

namespace ConnLint.Hook;

/// <summary>Names an exception by its type and the developer's line: a message may hold a connection string.</summary>
internal static class OwnFrame
{
    public static string Describe(Exception exception)
        => Quoted.Text(exception.GetType().ToString()) + (Find(exception) is { } frame ? " at " + Quoted.Text(frame) : "");

    private static string? Find(Exception exception)
    {
        string? inEntryAssembly = null;
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method) continue;

            // Packages carry symbols too, but their sources are not on this machine.
            var file = frame.GetFileName();
            if (file is not null && File.Exists(file))
                return FormattableString.Invariant($"{Name(method)} in {Path.GetFileName(file)}:{frame.GetFileLineNumber()}");

            if (inEntryAssembly is null && method.Module.Assembly == Assembly.GetEntryAssembly()) inEntryAssembly = Name(method);
        }

        return inEntryAssembly;
    }

    /// <summary>The method as it is written: without the types that the compiler makes for async methods, iterators and lambdas.</summary>
    private static string Name(MethodBase method)
    {
        var name = Written(method.Name);
        var type = method.DeclaringType;
        while (type is { DeclaringType: not null } && type.Name.StartsWith('<'))
        {
            if (Written(type.Name) is { Length: > 0 } written) name = written;
            type = type.DeclaringType;
        }

        return type is null ? name : type.FullName?.Replace('+', '.') + "." + name;
    }

    // "<<Main>$>d__0", "<Main>$" and "<Main>b__0_1" are parts of Main; "<>c" is a part of nothing.
    private static string Written(string name)
    {
        var start = 0;
        while (start < name.Length && name[start] == '<') start++;
        if (start == 0) return name;

        var end = name.IndexOf('>', start);
        return end < 0 ? name : name[start..end];
    }
}
