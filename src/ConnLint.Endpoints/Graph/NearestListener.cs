using System;
using System.Collections.Generic;
using System.Globalization;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>Finds, for a port that nobody binds, the endpoint that was probably meant.</summary>
internal static class NearestListener
{
    /// <summary>What every rank is before.</summary>
    public static readonly (int Unconfigured, int Edits, int Scheme, int Default, int Distance) Worst = (1, int.MaxValue, 1, 1, int.MaxValue);

    /// <summary>The bind with the most similar port, or null when there is none; of several with the same rank the first.</summary>
    public static Bind? To(ClientUrl client, IEnumerable<PromisedBind> binds)
    {
        Bind? nearest = null;
        var best = Worst;
        foreach (var promised in binds)
        {
            if (promised.Bind.Port is not > 0) continue;
            var rank = RankOf(client, promised.Bind, promised.IsDefault);
            if (rank.CompareTo(best) >= 0) continue;
            best = rank;
            nearest = promised.Bind;
        }

        return nearest;
    }

    /// <summary>How far from what was meant an endpoint with a port is: a configured one before the server's default, then fewest edited digits, then the scheme, then a default profile, then the smallest distance.</summary>
    public static (int Unconfigured, int Edits, int Scheme, int Default, int Distance) RankOf(ClientUrl client, Bind bind, bool isDefault) => (
        bind.Source == UrlSource.Default ? 1 : 0,
        Edits(client.Port.ToString(CultureInfo.InvariantCulture), bind.Port!.Value.ToString(CultureInfo.InvariantCulture)),
        bind.Scheme == client.Scheme ? 0 : 1,
        isDefault ? 0 : 1,
        Math.Abs(bind.Port.Value - client.Port));

    // Damerau-Levenshtein over at most five digits: a typo swaps, drops, adds or replaces one.
    public static int Edits(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) table[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) table[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replace = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[left.Length, right.Length];
    }
}
