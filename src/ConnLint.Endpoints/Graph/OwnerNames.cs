using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// The words in the names of those who listen, for the question whom a client names: in its key, or at the beginning of a part of its URL's path. A tree of
/// letters, so that a client costs what its own text is long, however many projects there are.
/// </summary>
internal sealed class OwnerNames
{
    private const int ShortestWord = 4;

    // The client's own project, one that it names, and one more, which makes it doubtful.
    private const int EnoughOwners = 3;

    // Parts of project names that say nothing of the one project.
    private static readonly HashSet<string> CommonWords = new(StringComparer.OrdinalIgnoreCase) { "api", "app", "web", "server", "service", "services", "host", "backend", "src" };

    private readonly Letter _root = new();

    public void Add(string owner)
    {
        foreach (var word in owner.Substring(owner.LastIndexOf('/') + 1).Split('.', '-', '_'))
        {
            if (word.Length >= ShortestWord && !CommonWords.Contains(word)) Add(word, owner);
        }
    }

    /// <summary>The owners but <paramref name="except"/> that the client names, at most two: with a second one it is doubtful which is meant.</summary>
    public IReadOnlyList<string> Named(ClientFact client, string? except)
    {
        var owners = new List<string>();
        AddNamed(owners, client.Name, anywhere: true, except);
        AddNamed(owners, client.Url.Text, anywhere: false, except);
        return owners;
    }

    private void Add(string word, string owner)
    {
        var letter = _root;
        foreach (var character in word)
        {
            if (!letter.Next.TryGetValue(char.ToUpperInvariant(character), out var next)) letter.Next.Add(char.ToUpperInvariant(character), next = new Letter());
            letter = next;
        }

        if (letter.Owners.Count < EnoughOwners && !letter.Owners.Contains(owner)) letter.Owners.Add(owner);
    }

    private void AddNamed(List<string> owners, string text, bool anywhere, string? except)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!anywhere && (start == 0 || text[start - 1] != '/')) continue;

            var letter = _root;
            for (var at = start; at < text.Length && letter.Next.TryGetValue(char.ToUpperInvariant(text[at]), out var next); at++)
            {
                letter = next;
                foreach (var owner in letter.Owners)
                {
                    if (owners.Count < 2 && owner != except && !owners.Contains(owner)) owners.Add(owner);
                }
            }
        }
    }

    private sealed class Letter
    {
        public Dictionary<char, Letter> Next { get; } = [];

        /// <summary>Those with a word that ends here.</summary>
        public List<string> Owners { get; } = [];
    }
}
