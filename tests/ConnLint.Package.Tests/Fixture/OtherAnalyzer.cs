namespace ConnLint.Package.Tests.Fixture;

/// <summary>Somebody's analyzer that reads YAML and JSON with libraries of other versions than ours, and says which it got.</summary>
internal static class OtherAnalyzer
{
    public static void Write(Workspace workspace)
    {
        workspace.Write("Other/Other.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <LangVersion>latest</LangVersion>
                <CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.CodeAnalysis.CSharp" Version="4.8.0" PrivateAssets="all" />
                <PackageReference Include="YamlDotNet" Version="13.7.1" />
                <PackageReference Include="Newtonsoft.Json" Version="12.0.3" />
              </ItemGroup>
            </Project>
            """);
        workspace.Write("Other/Other.cs", """
            using System.Collections.Immutable;
            using Microsoft.CodeAnalysis;
            using Microsoft.CodeAnalysis.Diagnostics;

            [DiagnosticAnalyzer(LanguageNames.CSharp)]
            public sealed class Other : DiagnosticAnalyzer
            {
                private static readonly DiagnosticDescriptor Rule = new("OTHER001", "Libraries", "{0}", "Other", DiagnosticSeverity.Warning, true);

                public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

                public override void Initialize(AnalysisContext context)
                {
                    context.EnableConcurrentExecution();
                    context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
                    context.RegisterCompilationAction(static end =>
                    {
                        _ = new YamlDotNet.Serialization.Deserializer().Deserialize<object>(Newtonsoft.Json.JsonConvert.SerializeObject(new[] { 1 }));
                        var yaml = typeof(YamlDotNet.Serialization.Deserializer).Assembly.GetName();
                        var json = typeof(Newtonsoft.Json.JsonConvert).Assembly.GetName();
                        end.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, $"{yaml.Name} {yaml.Version}, {json.Name} {json.Version}"));
                    });
                }
            }
            """);
    }
}
