using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>A program whose endpoints hold what it reads from its settings, in one way of starting it.</summary>
/// <remarks>
/// Only for rules about what loses: whoever reads a port lets others choose it, so that nothing follows for clients. Where no file sets it, the code's own default counts in launch profiles and Compose
/// services, of which files say everything; what starts a bare program, an image or a pod may set more.
/// </remarks>
internal static class ConfiguredProgram
{
    /// <summary>What is bound: the same where all is known, or nothing more can be.</summary>
    public static EffectiveBinds Binds(HostProgram program, LaunchContext context, EffectiveBinds effective)
        => effective.IsUnknown && In(program, context) is { } known ? EffectiveBinds.Of(known, context) : effective;

    private static HostProgram? In(HostProgram program, LaunchContext context)
    {
        if (program.AddsConfiguration || !program.Statements.Any(Reads) || program.AddsSources.Value) return null;

        var stack = ConfigurationStack.Of(program, context);
        return program with { Statements = [.. program.Statements.Select(statement => Known(statement, context, stack))] };
    }

    private static bool Reads(HostStatement statement) => statement switch
    {
        ListenStatement listen => listen.PortRead is not null,
        AppUrlStatement url => url.Url.Read is not null,
        SettingStatement setting => setting.Values.Any(static value => value.Read is not null),
        _ => false,
    };

    private static HostStatement Known(HostStatement statement, LaunchContext context, ConfigurationStack stack) => statement switch
    {
        ListenStatement { PortRead: { } read } listen when Value(read, context, stack) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort
            => listen with { Endpoint = listen.Endpoint with { Port = port, Text = listen.Endpoint.Text + " on port " + text } },
        AppUrlStatement url => url with { Url = Known(url.Url, context, stack) },
        SettingStatement setting => setting with { Values = [.. setting.Values.Select(value => Known(value, context, stack))] },
        _ => statement,
    };

    private static SettingValue Known(SettingValue value, LaunchContext context, ConfigurationStack stack)
        => value.Read is { } read && Value(read, context, stack) is { } text ? value with { Text = value.Text.Replace(TracedText.Hole.ToString(), text) } : value;

    private static string? Value(SettingRead read, LaunchContext context, ConfigurationStack stack)
    {
        var set = read.IsVariable ? context.Variables.LastOrDefault(variable => variable.Name == read.Name)?.Value : ConfigurationStack.Last(stack.App, read.Name)?.Value;
        if (set is not null) return new TracedText(set.Text).IsComplete ? set.Text : null;
        return context.Kind is LaunchKind.Profile or LaunchKind.ComposeService ? read.Otherwise : null;
    }
}
