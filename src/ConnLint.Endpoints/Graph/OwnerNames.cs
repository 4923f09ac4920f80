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

    /// <summary>The one owner but <paramref name="except"/> that the client names, or null where it names none or several.</summary>
    public string? Only(ClientFact client, string? except)
    {
        string? only = null;
        return IsAtMostOne(client.Name, anywhere: true, except, ref only) && IsAtMostOne(client.Url.Text, anywhere: false, except, ref only) ? only : null;
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

    private bool IsAtMostOne(string text, bool anywhere, string? except, ref string? only)
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
                    if (owner == except) continue;
                    if (only is not null && only != owner) return false;
                    only = owner;
                }
            }
        }

        return true;
    }

    private sealed class Letter
    {
        public Dictionary<char, Letter> Next { get; } = [];

        /// <summary>Those with a word that ends here.</summary>
        public List<string> Owners { get; } = [];
    }
}
