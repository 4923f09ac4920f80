using System;
using System.IO;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ConnLint.Endpoints.Readers.Yaml;

/// <summary>
/// The events of a text. On damaged text the library throws not only its own exception: <see cref="InvalidOperationException"/> and
/// <see cref="ArgumentException"/> came out of its scanner and its tags in 100,000 mutated texts, and nobody promises that there are no more.
/// </summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser _parser = new(new StringReader(text));

    public ParsingEvent? Current => _parser.Current;

    /// <summary>Whether the events ended because the text is no YAML.</summary>
    public bool IsDamaged { get; private set; }

    public bool MoveNext()
    {
        if (IsDamaged) return false;

        try
        {
            return _parser.MoveNext();
        }
        catch (Exception)
        {
            IsDamaged = true;
            return false;
        }
    }
}
