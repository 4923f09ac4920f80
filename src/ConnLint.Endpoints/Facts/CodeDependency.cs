using System.Collections.Generic;

namespace ConnLint.Endpoints.Facts;

/// <summary>An endpoint that C# certainly hands to the client of a database, a cache or a broker, or a URL of this machine to one of the web.</summary>
/// <param name="Name">What it is handed to, as a message calls it: <c>NpgsqlConnection</c>.</param>
/// <param name="Value">The connection string, URL, list of hosts or host.</param>
/// <param name="Ports">The ports that the client takes for a host alone.</param>
internal sealed record CodeDependency(string Name, SettingValue Value, IReadOnlyList<int> Ports);
