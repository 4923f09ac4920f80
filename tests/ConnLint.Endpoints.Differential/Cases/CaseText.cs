using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ConnLint.Endpoints.Differential.Cases;

/// <summary>A case as the program and the files that somebody would write.</summary>
internal static class CaseText
{
    public static string Of(Case one)
    {
        var text = new StringBuilder();
        foreach (var variable in one.Variables) text.Append(variable.Name).Append("='").Append(variable.Value).AppendLine("'");
        text.AppendLine("dotnet app.dll " + string.Join(' ', one.Arguments.Select(static argument => $"'{argument}'")));
        foreach (var file in one.Files) text.AppendLine("// " + file.Name).Append(file.Text());
        text.AppendLine("// Program.cs");
        foreach (var line in Program(one)) text.AppendLine(line);
        return text.ToString();
    }

    private static IEnumerable<string> Program(Case one)
    {
        var args = one.DropsArguments ? "" : "args";
        var options = one.DropsArguments ? "new()" : "new() { Args = args }";
        yield return one.Builder switch
        {
            BuilderKind.WebApplication => $"var builder = WebApplication.CreateBuilder({args});",
            BuilderKind.Slim => $"var builder = WebApplication.CreateSlimBuilder({args});",
            BuilderKind.EmptyCore => $"var builder = WebApplication.CreateEmptyBuilder({options}); builder.WebHost.UseKestrelCore();",
            BuilderKind.Empty => $"var builder = WebApplication.CreateEmptyBuilder({options}); builder.WebHost.UseKestrel();",
            BuilderKind.GenericHost => $"Host.CreateDefaultBuilder({args}).ConfigureWebHostDefaults(web => …);",
            _ => $"var web = WebHost.CreateDefaultBuilder({args});",
        };
        foreach (var statement in one.Statements) yield return Line(statement, one.Builder < BuilderKind.GenericHost ? "builder.WebHost" : "web");
    }

    private static string Line(Statement statement, string web)
    {
        var values = string.Join(", ", statement.Values.Select(static value => $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        return statement.Kind switch
        {
            StatementKind.Listen => Kestrel($"Listen(IPAddress.Parse(\"{statement.Address}\"), {statement.Port}{Endpoint(statement)})"),
            StatementKind.ListenLocalhost or StatementKind.ListenAnyIP => Kestrel($"{statement.Kind}({statement.Port}{Endpoint(statement)})"),
            StatementKind.EndpointDefaults => Kestrel($"ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.{statement.Protocols})"),
            StatementKind.UseSetting => $"{web}.UseSetting(\"{statement.Key}\", {values});",
            StatementKind.PreferHostingUrls => $"{web}.PreferHostingUrls({statement.Values[0]});",
            StatementKind.UseUrls => $"{web}.UseUrls({values});",
            StatementKind.AddUrl => $"app.Urls.Add({values});",
            _ => $"app.{statement.Kind}({values});",
        };

        string Kestrel(string call) => $"{web}.ConfigureKestrel(options => options.{call});";
    }

    private static string Endpoint(Statement statement)
    {
        var calls = new List<string>();
        if (statement.Protocols is { } protocols) calls.Add("endpoint.Protocols = HttpProtocols." + protocols + ";");
        if (statement.Https) calls.Add("endpoint.UseHttps(certificate);");
        return calls.Count == 0 ? "" : $", endpoint => {{ {string.Join(' ', calls)} }}";
    }
}
