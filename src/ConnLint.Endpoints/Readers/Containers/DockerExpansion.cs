using System;
using System.Text;

namespace ConnLint.Endpoints.Readers.Containers;

/// <summary>
/// Takes quotes and escapes out of a word of a Dockerfile and replaces its variables (shell/lex.go of BuildKit): <c>$name</c>, <c>${name}</c> and the
/// operators <c>-</c>, <c>+</c> and <c>?</c> with or without a colon. Docker takes an unset variable for an empty text; here it makes the word unknown, as a
/// base image or a build argument may set it. The operators that cut patterns out are not read.
/// </summary>
/// <param name="find">Says whether a variable is set, and to what; null for an unknown value.</param>
internal sealed class DockerExpansion(Func<string, (bool IsSet, string? Value)> find)
{
    private const int MaxDepth = 16;

    // Variables that double one another would otherwise grow without end.
    private int _budget = JsonSettings.MaxLength;

    /// <summary>The word as the image has it, or null where it is unknown or Docker would refuse it.</summary>
    public string? Of(string word, char escape)
    {
        var position = 0;
        return (_budget -= word.Length) < 0 ? null : Until('\0', word, escape, ref position, 0);
    }

    private string? Until(char stop, string word, char escape, ref int position, int depth)
    {
        if (depth > MaxDepth) return null;

        var result = new StringBuilder();
        while (position < word.Length && word[position] != stop)
        {
            var character = word[position++];
            if (character == '\'')
            {
                var end = word.IndexOf('\'', position);
                if (end < 0) return null;
                result.Append(word, position, end - position);
                position = end + 1;
            }
            else if (character == '"' || character == '$')
            {
                var part = character == '$' ? Variable(word, escape, ref position, depth) : DoubleQuoted(word, escape, ref position, depth);
                if (part is null) return null;
                result.Append(part);
            }
            else if (character != escape) result.Append(character);
            else if (position < word.Length) result.Append(word[position++]);
        }

        return stop == '\0' || position < word.Length ? result.ToString() : null;
    }

    private string? DoubleQuoted(string word, char escape, ref int position, int depth)
    {
        var result = new StringBuilder();
        while (position < word.Length && word[position] != '"')
        {
            var character = word[position++];
            if (character == '$')
            {
                if (Variable(word, escape, ref position, depth) is not { } value) return null;
                result.Append(value);
                continue;
            }

            if (character == escape && position < word.Length && (word[position] is '"' or '$' || word[position] == escape)) character = word[position++];
            result.Append(character);
        }

        return position++ < word.Length ? result.ToString() : null;
    }

    // From behind the dollar to behind the variable.
    private string? Variable(string word, char escape, ref int position, int depth)
    {
        if (position == word.Length || word[position] != '{')
        {
            var bare = Name(word, ref position);
            return bare.Length == 0 ? "$" : Counted(find(bare).Value);
        }

        position++;
        var name = Name(word, ref position);
        if (name.Length == 0 || position >= word.Length) return null;

        var (isSet, value) = find(name);
        if (word[position] == '}')
        {
            position++;
            return Counted(value);
        }

        var emptyCountsAsUnset = word[position] == ':';
        if (emptyCountsAsUnset) position++;
        if (position >= word.Length || word[position] is not ('-' or '+' or '?')) return null;

        var operation = word[position++];
        var alternative = Until('}', word, escape, ref position, depth + 1);
        position++;
        if (isSet && value is null) return null;

        var isThere = isSet && (!emptyCountsAsUnset || value!.Length > 0);
        if (operation == '+') return isThere ? alternative : "";
        return isThere ? Counted(value) : operation == '-' ? alternative : null;
    }

    private string? Counted(string? value) => value is not null && (_budget -= value.Length) >= 0 ? value : null;

    private static string Name(string word, ref int position)
    {
        var start = position;
        while (position < word.Length && word[position] is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) position++;
        return word.Substring(start, position - start);
    }
}
