using System;
using System.Collections.Generic;
using System.Linq;

namespace ConnLint.Endpoints.Facts.Projects;

/// <summary>
/// What one project file, <c>Directory.Build.props</c> or file-based app says itself; imports are not followed, conditions not evaluated.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Sdks">Its SDKs, without versions, in order.</param>
/// <param name="Properties">Its properties in order. Names ignore case.</param>
/// <param name="Items">The items that say what is referenced and what a container gets, in order.</param>
internal sealed record ProjectFile(string Path, IReadOnlyList<ProjectValue> Sdks, IReadOnlyList<ProjectProperty> Properties, IReadOnlyList<ProjectItem> Items)
{
    public static readonly ProjectFile Empty = new("", [], [], []);

    /// <summary>
    /// The file with what <c>Directory.Build.props</c> says before it: properties that the file leaves alone and that no condition touches there, and items without a condition. Of a condition, nobody
    /// knows here for which projects it holds.
    /// </summary>
    public ProjectFile After(ProjectFile import)
    {
        var own = new HashSet<string>(Properties.Select(static property => NameOf(property)), StringComparer.OrdinalIgnoreCase);
        own.UnionWith(import.Properties.Where(static property => property.Value.IsConditional).Select(static property => NameOf(property)));
        return this with
        {
            Properties = [.. import.Properties.Where(property => !own.Contains(NameOf(property))), .. Properties],
            Items = [.. import.Items.Where(static item => !item.Include.IsConditional), .. Items],
        };
    }

    /// <summary>Whether an SDK is named.</summary>
    public bool HasSdk(string name)
    {
        foreach (var sdk in Sdks)
        {
            if (Same(sdk.Text, name)) return true;
        }

        return false;
    }

    /// <summary>The last value of a property, whatever its condition.</summary>
    public ProjectValue? Property(string name)
    {
        for (var i = Properties.Count - 1; i >= 0; i--)
        {
            if (Same(Properties[i].Name, name)) return Properties[i].Value;
        }

        return null;
    }

    /// <summary>Every value of a property: more than one where conditions choose.</summary>
    public IEnumerable<ProjectValue> Values(string name)
    {
        foreach (var property in Properties)
        {
            if (Same(property.Name, name)) yield return property.Value;
        }
    }

    /// <summary>True or false where the last value is certain, else null: not set here, conditional or computed.</summary>
    public bool? IsOn(string name)
    {
        if (Property(name) is not { IsConditional: false, Text: { } text }) return null;
        return Same(text, "true") ? true : Same(text, "false") ? false : null;
    }

    /// <summary>The items of a kind, e.g. <c>PackageReference</c>.</summary>
    public IEnumerable<ProjectItem> ItemsOf(string kind)
    {
        foreach (var item in Items)
        {
            if (Same(item.Kind, kind)) yield return item;
        }
    }

    /// <summary>The target frameworks of <c>TargetFramework</c> and <c>TargetFrameworks</c>, conditional ones included.</summary>
    public IReadOnlyList<string> TargetFrameworks
    {
        get
        {
            var frameworks = new List<string>();
            foreach (var property in Properties)
            {
                if (!Same(property.Name, "TargetFramework") && !Same(property.Name, "TargetFrameworks")) continue;

                foreach (var framework in (property.Value.Text ?? "").Split(';'))
                {
                    if (framework.Trim().Length > 0) frameworks.Add(framework.Trim());
                }
            }

            return frameworks;
        }
    }

    /// <summary>The URL that the back end waits for (<c>SpaProxyServerUrl</c> of Microsoft.AspNetCore.SpaProxy).</summary>
    public IReadOnlyList<ClientFact> Clients
    {
        get
        {
            var clients = new List<ClientFact>();
            foreach (var value in Values("SpaProxyServerUrl"))
            {
                if (value.Known is { } url && ClientFact.IsUrl(url.Text)) clients.Add(new ClientFact("SpaProxyServerUrl", url, ClientRole.SpaProxy));
            }

            return clients;
        }
    }

    // One property in two forms.
    private static string NameOf(ProjectProperty property) => Same(property.Name, "TargetFrameworks") ? "TargetFramework" : property.Name;

    private static bool Same(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A value of a project file.</summary>
/// <param name="Text">The text without blanks around it, or null where properties, items or metadata are put in when MSBuild runs.</param>
/// <param name="Place">Its first line as it is written.</param>
/// <param name="IsConditional">Whether it holds only under a condition, its own or of an element around it.</param>
internal sealed record ProjectValue(string? Text, TextPlace Place, bool IsConditional)
{
    public SettingValue? Known => Text is null ? null : new SettingValue(Text, Place);
}

/// <summary>A property outside of targets.</summary>
internal sealed record ProjectProperty(string Name, ProjectValue Value);

/// <summary>An item outside of targets; lists are split.</summary>
/// <param name="Kind">The element's name.</param>
/// <param name="Include">What it includes or updates.</param>
/// <param name="Metadata">Attributes and elements inside it; names ignore case.</param>
internal sealed record ProjectItem(string Kind, ProjectValue Include, IReadOnlyDictionary<string, ProjectValue> Metadata);
