using System;
using System.Collections.Generic;
using ConnLint.Endpoints.Addresses;
using ConnLint.Endpoints.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace ConnLint.Hook;

/// <summary>Names what beat the launch profile, in the order of the server's own precedence.</summary>
internal static class WinningSetting
{
    /// <summary>Where no setting is known to have won.</summary>
    public const string Code = "an address set in code";

    private const string Urls = "Urls";

    public static string Of(IConfiguration? configuration, string[] bound, Promise promise)
    {
        if (configuration is null) return Code;
        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is not null) return Describe(configuration, endpoint.Path + ":Url");
        }

        var urls = configuration[Urls];
        return string.IsNullOrEmpty(urls) || IsPromised(urls, promise) || !IsBound(urls, bound) ? Code : Describe(configuration, Urls);
    }

    private static bool IsPromised(string urls, Promise promise)
        => urls.Trim(';').Equals(string.Join(';', promise.Urls), StringComparison.OrdinalIgnoreCase);

    // A setting that is not bound has lost, too.
    private static bool IsBound(string urls, string[] bound)
        => new Promise(urls, null).Broken(bound, AddressFamilies.Both) is null;

    private static string Describe(IConfiguration configuration, string key)
        => Find(configuration, key) switch
        {
            FileConfigurationProvider file => "'" + Quoted.Text(key) + "' in " + Quoted.Text(file.Source.Path ?? "a configuration file"),
            CommandLineConfigurationProvider => "'--" + Quoted.Text(key == Urls ? "urls" : key) + "' on the command line",
            EnvironmentVariablesConfigurationProvider => "the environment variable " + Quoted.Text(Variable(key)),
            _ when key == Urls => Code,
            _ => "'" + Quoted.Text(key) + "' in the configuration",
        };

    // The last provider that has the key wins; the host's own configuration is chained into the application's.
    private static IConfigurationProvider? Find(IConfiguration configuration, string key)
    {
        if (configuration is not IConfigurationRoot root) return null;

        IConfigurationProvider? winner = null;
        foreach (var provider in root.Providers)
        {
            if (provider.TryGet(key, out _)) winner = provider;
        }

        return winner is ChainedConfigurationProvider chained ? Find(chained.Configuration, key) : winner;
    }

    private static string Variable(string key)
    {
        var name = key == Urls ? "URLS" : key.Replace(":", "__", StringComparison.Ordinal);
        foreach (var prefix in new[] { "", "DOTNET_", "ASPNETCORE_" })
        {
            if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(prefix + name))) return prefix + name;
        }

        return name;
    }
}
