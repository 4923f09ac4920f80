using System;
using System.Collections.Generic;
using System.Linq;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Facts;
using ConnLint.Endpoints.Graph;

namespace ConnLint.Endpoints.Tests.Graph;

/// <summary>What is found without a look at all listeners is what a look at all of them finds.</summary>
public sealed class NearestListenersTests
{
    private static readonly string[] Owners = ["src/a/Shop.Orders/Shop.Orders.csproj", "src/a/Shop.Mail/Shop.Mail.csproj", "src/b/Api/Api.csproj", "src/b/web-orders/web-orders.csproj", "Front"];

    private static readonly string[] Names = ["Services:Orders", "Services:Mailing", "Other", "GET"];

    [Theory]
    [InlineData(1, 3, 65_536)]
    [InlineData(2, 40, 65_536)]
    [InlineData(3, 400, 65_536)]
    [InlineData(4, 40, 200)]
    [InlineData(5, 3, 200)]
    public void Nearest_IsThatOfTheSearchThroughAll(int seed, int count, int ports)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var listeners = Enumerable.Range(0, random.Next(count)).Select(_ => Any(random, ports)).ToList();
            var client = new RepositoryClient(new ClientFact(Pick(random, Names), Value(random, ports), ClientRole.Request), random.Next(3) == 0 ? null : Pick(random, Owners), null);
            Assert.True(ClientUrl.TryParse(client.Fact.Url.Text, out var url));
            Assert.Equal(AmongAll(listeners, client, url), new NearestListeners(listeners).To(client, url));
        }
    }

    private static (Listener?, NearnessReason) AmongAll(List<Listener> listeners, RepositoryClient client, ClientUrl url)
    {
        var all = listeners.FindAll(static listener => listener.OnHost is not null);
        var others = all.FindAll(listener => listener.Owner != client.Owner);
        if (others.Count == 0) others = all;
        others = [.. others.OrderByDescending(listener => NearestListeners.Shared(client.Fact.Url.Place.Path, listener.Owner)).ThenByDescending(static listener => listener.Promised.IsDefault)];
        var named = others.FindAll(listener => IsNamed(client.Fact, listener.Owner));
        if (client.Fact.IsInRequestFile && named.Select(static listener => listener.Owner).Distinct().Count() != 1) named = Around(client.Fact.Url.Place.Path, all);
        var isOne = named.Select(static listener => listener.Owner).Distinct().Count() == 1;
        var candidates = isOne ? named : others;
        if (NearestListener.To(url, candidates.Select(static listener => listener.Promised with { Bind = listener.OnHost! })) is not { } bind) return (null, NearnessReason.None);

        var isOneDigit = NearestListener.Edits($"{url.Port}", $"{bind.Port}") == 1;
        return (candidates.Find(listener => ReferenceEquals(listener.OnHost, bind)), isOne ? NearnessReason.SameName : isOneDigit ? NearnessReason.OneDigitOff : NearnessReason.Similar);
    }

    // In these paths: of the only two owners that lie above requests, the nearer one.
    private static List<Listener> Around(string path, List<Listener> all)
    {
        var inside = path.StartsWith("src/b/Api/", StringComparison.Ordinal) ? all.FindAll(static listener => listener.Owner == "src/b/Api/Api.csproj") : [];
        return inside.Count > 0 ? inside : all.FindAll(static listener => listener.Owner == "Front");
    }

    private static bool IsNamed(ClientFact client, string owner)
        => owner[(owner.LastIndexOf('/') + 1)..].Split('.', '-', '_').Any(part => part.Length >= 4
            && (client.Name.Contains(part, StringComparison.OrdinalIgnoreCase) || client.Url.Text.Contains("/" + part, StringComparison.OrdinalIgnoreCase)));

    private static Listener Any(Random random, int ports)
    {
        var (source, port) = random.Next(4) == 0 ? (UrlSource.Default, 5000) : (UrlSource.UrlsVariable, random.Next(12) == 0 ? (int?)null : 1 + random.Next(ports - 1));
        var bind = new Bind(source, "n", "t", random.Next(2) == 0 ? "http" : "https", BindAddress.Localhost, port, default);
        var service = random.Next(5) == 0 ? new ServiceName("compose.yaml", "s") : null;
        return new Listener(Pick(random, Owners), new PromisedBind("c", random.Next(2) == 0, bind), service is null || random.Next(2) == 0 ? null : bind with { Name = "published" }, service);
    }

    private static SettingValue Value(Random random, int ports)
        => new($"http://localhost:{1 + random.Next(ports - 1)}{Pick(random, ["", "/orders/1", "/x/MAIL"])}", new TextPlace(Pick(random, ["src/a/x.json", "src/b/Api/y.json", "src/b/Api/requests/z.http", "z.http"]), 0, 1, 0, 0));

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
