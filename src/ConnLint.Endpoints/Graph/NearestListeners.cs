using System.Collections.Generic;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Graph;

/// <summary>
/// All that listens on the host and may speak HTTP, for the question which of them was meant by a client whose port nobody binds: as <see cref="NearestListener"/> ranks them, and
/// of those that would do equally the one whose folder shares most with the client's, for repositories keep together what belongs together.
/// </summary>
internal sealed class NearestListeners
{
    // With so few, looking at each is less work than at every port that is two edits away.
    private const int Few = 100;

    // Every number of as many digits as a port has: most of those that are looked up are nobody's.
    private readonly bool[] _isConfigured = new bool[100_000];
    private readonly List<Listener> _all = [];
    private readonly Dictionary<string, List<int>> _byOwner = [];
    private readonly Dictionary<string, string?> _byFolder = [];
    private readonly Dictionary<int, List<int>> _configured = [];
    private readonly OwnerNames _names = new();
    private readonly Dictionary<(int Port, string Scheme, string Path, string? Except, string? Only), (Listener?, NearnessReason)> _found = [];

    public NearestListeners(IEnumerable<Listener> listeners)
    {
        // Of those that no client could tell apart, the first is the one that is named; a file may hold thousands of them.
        var seen = new HashSet<(string Owner, int? Port, string? Scheme, bool IsDefault, bool IsConfigured)>();
        foreach (var listener in listeners)
        {
            if (listener.OnHost is not { } bind || !listener.MaySpeakHttp || !seen.Add((listener.Owner, bind.Port, bind.Scheme, listener.Promised.IsDefault, bind.Source != UrlSource.Default))) continue;
            if (!_byOwner.TryGetValue(listener.Owner, out var own))
            {
                _byOwner.Add(listener.Owner, own = []);
                _names.Add(listener.Owner);
                var folder = RepositoryFile.FolderOf(listener.Owner);
                _byFolder[folder] = _byFolder.ContainsKey(folder) ? null : listener.Owner;
            }

            own.Add(_all.Count);
            if (bind.Source != UrlSource.Default && bind.Port is > 0 and var port)
            {
                if (!_configured.TryGetValue(port, out var held)) _configured.Add(port, held = []);
                held.Add(_all.Count);
                if (port < _isConfigured.Length) _isConfigured[port] = true;
            }

            _all.Add(listener);
        }
    }

    /// <summary>
    /// The nearest one of somebody else, if there is anybody else, for a program seldom calls itself, though requests in a file of its folder do; the only one that
    /// the client names goes before all others.
    /// </summary>
    public (Listener? Nearest, NearnessReason Reason) To(RepositoryClient client, ClientUrl url)
    {
        var (except, path) = (ExceptOf(client), client.Fact.Url.Place.Path ?? "");
        var only = _names.Named(client.Fact, except) is [var named] ? named : null;
        if (only is null && client.Fact.IsInRequestFile && Around(path) is { } around) (only, except) = (around, null);

        var question = (url.Port, url.Scheme, path, except, only);
        if (!_found.TryGetValue(question, out var answer)) _found.Add(question, answer = Ask(url, path, except, only));
        return answer;
    }

    /// <summary>Whom the client names, at most two.</summary>
    public IReadOnlyList<string> Named(RepositoryClient client) => _names.Named(client.Fact, ExceptOf(client));

    // Whom the client does not mean: its own project, where there is any other.
    private string? ExceptOf(RepositoryClient client) => client.Owner is { } owner && _byOwner.Count == 1 && _byOwner.ContainsKey(owner) ? null : client.Owner;

    // The one that listens of the nearest folder above; of several nobody knows.
    private string? Around(string path)
    {
        while (path.Length > 0)
        {
            path = RepositoryFile.FolderOf(path);
            if (_byFolder.TryGetValue(path, out var owner)) return owner;
        }

        return null;
    }

    private (Listener? Nearest, NearnessReason Reason) Ask(ClientUrl url, string path, string? except, string? only)
    {
        var search = new Search(this, url, path, except);
        if (only is not null) search.Among(_byOwner[only]);
        else if (_all.Count <= Few) search.AmongEach();
        else search.AmongAll();

        if (search.Nearest is not { } nearest) return (null, NearnessReason.None);
        return (nearest, only is not null ? NearnessReason.SameName : search.Edits == 1 ? NearnessReason.OneDigitOff : NearnessReason.Similar);
    }

    /// <summary>How many folders two paths begin with in common.</summary>
    public static int Shared(string left, string right)
    {
        var (folders, at) = (0, 0);
        for (; at < left.Length && at < right.Length && left[at] == right[at]; at++)
        {
            if (left[at] == '/') folders++;
        }

        return folders;
    }

    // Every number that one edit of the digits leads to; a few that it does not lead to are looked up in vain.
    private static void AddEdits(int port, List<int> near)
    {
        for (var power = 1; power <= 100_000; power *= 10)
        {
            var (high, low) = (port / power, port % power);
            for (var digit = 0; digit < 10; digit++)
            {
                near.Add((((high * 10) + digit) * power) + low);
                near.Add((((high / 10 * 10) + digit) * power) + low);
            }

            near.Add((high / 10 * power) + low);
            near.Add((((high / 100 * 100) + (high % 10 * 10) + (high / 10 % 10)) * power) + low);
            if (high == 0) break;
        }
    }

    private sealed class Search(NearestListeners all, ClientUrl url, string path, string? except)
    {
        private (int Unconfigured, int Edits, int Scheme, int Default, int Distance) _best = NearestListener.Worst;
        private (int Apart, int Index) _tie = (0, -1);

        public Listener? Nearest => _tie.Index < 0 ? null : all._all[_tie.Index];

        public int Edits => _best.Edits;

        public void Among(List<int> indexes)
        {
            foreach (var index in indexes) Try(index);
        }

        // Ports that are one edit away are few, listeners are many.
        public void AmongAll()
        {
            List<int> near = [url.Port];
            AddEdits(url.Port, near);
            if (HasFound(near, 1)) return;

            var far = new List<int>();
            foreach (var port in near) AddEdits(port, far);
            if (HasFound(far, 2)) return;

            AmongEach();
        }

        public void AmongEach()
        {
            for (var index = 0; index < all._all.Count; index++) Try(index);
        }

        private bool HasFound(List<int> ports, int edits)
        {
            foreach (var port in ports)
            {
                if (port < all._isConfigured.Length && all._isConfigured[port]) Among(all._configured[port]);
            }

            return _best.Unconfigured == 0 && _best.Edits <= edits;
        }

        private void Try(int index)
        {
            var listener = all._all[index];
            if (listener.Owner == except || listener.OnHost is not { Port: > 0 } bind) return;

            var rank = NearestListener.RankOf(url, bind, listener.Promised.IsDefault);
            var order = rank.CompareTo(_best);
            if (order > 0) return;
            var tie = (-Shared(path, listener.Owner), index);
            if (order == 0 && tie.CompareTo(_tie) >= 0) return;
            (_best, _tie) = (rank, tie);
        }
    }
}
