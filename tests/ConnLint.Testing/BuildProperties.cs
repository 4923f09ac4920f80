using System.Text;

namespace ConnLint.Testing;

/// <summary>MSBuild properties as the compiler hands them to analyzers.</summary>
public static class BuildProperties
{
    /// <summary>A global configuration file for <c>AnalyzerConfigFiles</c> that makes the properties visible as <c>build_property.Name</c>.</summary>
    public static (string FileName, string Content) Global(params (string Name, string Value)[] properties)
    {
        var content = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in properties) content.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        return ("/0/BuildProperties.globalconfig", content.ToString());
    }
}
