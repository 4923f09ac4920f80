using System;

namespace Shop.Clients;

public static class Endpoints
{
    private static readonly string Base = Environment.GetEnvironmentVariable("CATALOG_URL") ?? throw new InvalidOperationException("CATALOG_URL");

    public static Uri Catalog { get; } = new(Environment.GetEnvironmentVariable("CATALOG_URL") ?? throw new InvalidOperationException("CATALOG_URL"));

    public static string Text => Base;
}
