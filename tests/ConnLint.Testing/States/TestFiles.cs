using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace ConnLint.Testing.States;

/// <summary>Files of one kind, in order; names without a leading <c>/</c> lie in the project's folder <c>/0</c>.</summary>
public sealed class TestFiles : IEnumerable<(string FileName, SourceText Content)>
{
    private const string ProjectFolder = "/0/";

    private readonly List<(string FileName, SourceText Content)> _files = [];
    private readonly bool _namesSources;

    internal TestFiles(bool namesSources) => _namesSources = namesSources;

    public int Count => _files.Count;

    /// <summary>Adds a source under the next free name, <c>/0/Test0.cs</c>.</summary>
    public void Add(string content)
    {
        if (!_namesSources) throw new VerificationException("A file that is no source needs a name: (\"/0/appsettings.json\", content).");
        Add(($"Test{_files.Count.ToString(CultureInfo.InvariantCulture)}.cs", content));
    }

    public void Add((string FileName, string Content) file) => Add((file.FileName, SourceText.From(file.Content)));

    public void Add((string FileName, SourceText Content) file)
        => _files.Add((file.FileName.StartsWith('/') ? file.FileName : ProjectFolder + file.FileName, file.Content));

    public IEnumerator<(string FileName, SourceText Content)> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal TestFiles CompletedFrom(TestFiles before, IReadOnlyCollection<string> fixableIds)
    {
        var completed = new TestFiles(_namesSources);
        foreach (var file in before)
        {
            if (_files.All(own => own.FileName != file.FileName)) completed.Add((file.FileName, Markup.WithoutIds(file.Content, fixableIds)));
        }

        foreach (var file in _files) completed.Add(file);
        return completed;
    }
}
