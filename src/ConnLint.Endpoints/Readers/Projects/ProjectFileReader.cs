using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using ConnLint.Endpoints.Facts.Projects;
using ConnLint.Endpoints.Readers.Yaml;

namespace ConnLint.Endpoints.Readers.Projects;

/// <summary>
/// Reads <c>*.csproj</c> and <c>Directory.Build.props</c>, after learn.microsoft.com "MSBuild project file schema reference", "How to use MSBuild project
/// SDKs", "Containerize a .NET app reference" (the container properties and items), "Container Tools build properties" (the Dockerfile properties) and
/// "Microsoft.AspNetCore.SpaProxy". What stands in a target is left out, for it applies only when the target runs; what is no XML, has a document type or
/// is over 1 MiB has no facts.
/// </summary>
internal static class ProjectFileReader
{
    private static readonly HashSet<string> ItemKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "FrameworkReference", "PackageReference", "ProjectReference", "ContainerPort", "ContainerEnvironmentVariable",
    };

    /// <summary>
    /// The name of the file beside a project or file-based app that holds its launch profiles, as <c>Properties/launchSettings.json</c> does otherwise.
    /// </summary>
    /// <remarks>dotnet/sdk, <c>LaunchSettings.GetFlatLaunchSettingsPath</c>: <c>[name without extension].run.json</c>.</remarks>
    public static string LaunchFileName(string fileName) => Path.GetFileNameWithoutExtension(fileName) + ".run.json";

    /// <summary>The file-based app beside which a file of that name lies.</summary>
    public static string AppOf(string launchFileName) => launchFileName.Substring(0, launchFileName.Length - ".run.json".Length) + ".cs";

    /// <summary>The files that may hold the launch profiles of a project, as its folder has them: <c>dotnet run</c> reads the first that is there.</summary>
    /// <param name="fileName">The project's or the file-based app's own name.</param>
    /// <remarks>dotnet/sdk, <c>LaunchSettings</c> and <c>RunCommand</c>; the second is what Visual Basic has for the first.</remarks>
    public static IReadOnlyList<string> LaunchFiles(string fileName) => ["Properties/launchSettings.json", "My Project/launchSettings.json", LaunchFileName(fileName)];

    public static ProjectFile Read(string path, string text)
    {
        var empty = ProjectFile.Empty with { Path = path };
        if (text.Length > JsonSettings.MaxLength) return empty;

        var walk = new Walk(path, text);
        try
        {
            return walk.Run();
        }
        catch (XmlException)
        {
            return empty;
        }
    }

    private sealed class Walk(string path, string text)
    {
        private const int MaxDepth = 64;

        private readonly XmlPlaces _places = new(new TextLines(path, text));
        private readonly List<ProjectValue> _sdks = [];
        private readonly List<ProjectProperty> _properties = [];
        private readonly List<ProjectItem> _items = [];
        private readonly List<(string Name, bool IsConditional)> _open = [];

        private (string Name, bool IsConditional) Parent => _open.Count > 0 ? _open[_open.Count - 1] : ("", false);

        public ProjectFile Run()
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            };
            using var reader = XmlReader.Create(new StringReader(_places.Shown), settings);
            reader.Read();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element) Element(reader);
                else if (reader.NodeType != XmlNodeType.EndElement || Close()) reader.Read();
            }

            return new ProjectFile(path, _sdks, _properties, _items);
        }

        private bool Close()
        {
            if (_open.Count > 0) _open.RemoveAt(_open.Count - 1);
            return true;
        }

        // Leaves the reader behind the element, or inside it where its content is of interest.
        private void Element(XmlReader reader)
        {
            var name = reader.LocalName;
            var isConditional = Parent.IsConditional || reader.GetAttribute("Condition") is not null || name is "When" or "Otherwise";
            if (_open.Count == 0 || name is "Sdk" or "Import") Sdks(reader, isConditional);
            if (Parent.Name == "PropertyGroup") Property(reader, name, isConditional);
            else if (Parent.Name == "ItemGroup") Item(reader, name, isConditional);
            else if (name is "Target" or "UsingTask" || _open.Count == MaxDepth) reader.Skip();
            else Open(reader, name, isConditional);
        }

        private void Open(XmlReader reader, string name, bool isConditional)
        {
            if (!reader.IsEmptyElement) _open.Add((name, isConditional));
            reader.Read();
        }

        private void Sdks(XmlReader reader, bool isConditional)
        {
            var attribute = reader.LocalName == "Sdk" ? "Name" : "Sdk";
            if (!reader.MoveToAttribute(attribute)) return;

            foreach (var sdk in XmlPlaces.Parts(_places.Attribute(reader, isConditional)))
            {
                var slash = sdk.Text?.IndexOf('/') ?? -1;
                var place = slash < 0 ? sdk.Place : sdk.Place with { Length = Math.Min(slash, sdk.Place.Length) };
                _sdks.Add(slash < 0 ? sdk : sdk with { Text = sdk.Text!.Substring(0, slash), Place = place });
            }

            reader.MoveToElement();
        }

        private void Property(XmlReader reader, string name, bool isConditional)
            => _properties.Add(new ProjectProperty(name, _places.Content(reader, isConditional)));

        private void Item(XmlReader reader, string name, bool isConditional)
        {
            if (!ItemKinds.Contains(name))
            {
                reader.Skip();
                return;
            }

            ProjectValue? include = null;
            var metadata = new Dictionary<string, ProjectValue>(StringComparer.OrdinalIgnoreCase);
            for (var isAttribute = reader.MoveToFirstAttribute(); isAttribute; isAttribute = reader.MoveToNextAttribute())
            {
                if (reader.LocalName is "Include" or "Update") include = _places.Attribute(reader, isConditional);
                else if (reader.LocalName is not ("Condition" or "Remove" or "Exclude")) metadata[reader.LocalName] = _places.Attribute(reader, isConditional);
            }

            reader.MoveToElement();
            Metadata(reader, metadata, isConditional);
            if (include is null) return;

            foreach (var part in XmlPlaces.Parts(include)) _items.Add(new ProjectItem(name, part, metadata));
        }

        private void Metadata(XmlReader reader, Dictionary<string, ProjectValue> metadata, bool isConditional)
        {
            var depth = reader.Depth;
            var isEmpty = reader.IsEmptyElement;
            reader.Read();
            if (isEmpty) return;

            while (!reader.EOF && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element)
                    metadata[reader.LocalName] = _places.Content(reader, isConditional || reader.GetAttribute("Condition") is not null);
                else
                    reader.Read();
            }

            reader.Read();
        }
    }
}
