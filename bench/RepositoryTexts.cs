using Service = ConnLint.Bench.RepositoryCorpus.Service;

namespace ConnLint.Bench;

/// <summary>Projects, settings, request files and front ends.</summary>
internal static class RepositoryTexts
{
    public static string Project(Service service) => $$"""
        <Project Sdk="Microsoft.NET.Sdk.Web">

          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <AssemblyName>{{service.Name}}</AssemblyName>
            <RootNamespace>{{service.Name}}</RootNamespace>
            <UserSecretsId>7d1c1f2e-5b0e-4f3c-9d43-{{service.Number:000000000000}}</UserSecretsId>
            <DockerDefaultTargetOS>Linux</DockerDefaultTargetOS>
            <DockerfileContext>..\..\..</DockerfileContext>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <NoWarn>$(NoWarn);CS1591</NoWarn>
          </PropertyGroup>

          <PropertyGroup Condition="'$(Configuration)' == 'Release'">
            <DebugType>embedded</DebugType>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.Authentication.JwtBearer" Version="8.0.11" />
            <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="8.0.11" />
            <PackageReference Include="Microsoft.EntityFrameworkCore.Design" Version="8.0.11">
              <IncludeAssets>runtime; build; native; contentfiles; analyzers; buildtransitive</IncludeAssets>
              <PrivateAssets>all</PrivateAssets>
            </PackageReference>
            <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.11" />
            <PackageReference Include="Serilog.AspNetCore" Version="8.0.3" />
            <PackageReference Include="Swashbuckle.AspNetCore" Version="6.9.0" />
          </ItemGroup>

          <ItemGroup>
            <ProjectReference Include="..\{{service.Next(1).Name}}\{{service.Next(1).Name}}.csproj" />
            <ProjectReference Include="..\..\Shared\Shop.Messages\Shop.Messages.csproj" />
          </ItemGroup>

          <ItemGroup>
            <None Update="appsettings.*.json" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>

        </Project>
        """;

    public static string LaunchSettings(Service service) => $$"""
        {
          "$schema": "https://json.schemastore.org/launchsettings.json",
          "iisSettings": {
            "windowsAuthentication": false,
            "anonymousAuthentication": true,
            "iisExpress": {
              "applicationUrl": "http://localhost:{{service.Published + 1}}",
              "sslPort": {{44_300 + (service.Number % 100)}}
            }
          },
          "profiles": {
            "http": {
              "commandName": "Project",
              "dotnetRunMessages": true,
              "launchBrowser": true,
              "launchUrl": "swagger",
              "applicationUrl": "http://localhost:{{service.Http}}",
              "environmentVariables": {
                "ASPNETCORE_ENVIRONMENT": "Development"
              }
            },
            "https": {
              "commandName": "Project",
              "dotnetRunMessages": true,
              "launchBrowser": true,
              "launchUrl": "swagger",
              "applicationUrl": "https://localhost:{{service.Https}};http://localhost:{{service.Http}}",
              "environmentVariables": {
                "ASPNETCORE_ENVIRONMENT": "Development",
                "ConnectionStrings__Default": "Host=localhost;Port=5432;Database={{service.Image}};Username=shop"
              }
            },
            "IIS Express": {
              "commandName": "IISExpress",
              "launchBrowser": true,
              "launchUrl": "swagger",
              "environmentVariables": {
                "ASPNETCORE_ENVIRONMENT": "Development"
              }
            },
            "Container (Dockerfile)": {
              "commandName": "Docker",
              "launchBrowser": true,
              "launchUrl": "{Scheme}://{ServiceHost}:{ServicePort}/swagger",
              "environmentVariables": {
                "ASPNETCORE_HTTPS_PORTS": "8081",
                "ASPNETCORE_HTTP_PORTS": "8080"
              },
              "publishAllPorts": true,
              "useSSL": true
            }
          }
        }
        """;

    public static string AppSettings(Service service) => $$"""
        {
          "Serilog": {
            "Using": [ "Serilog.Sinks.Console", "Serilog.Sinks.File" ],
            "MinimumLevel": {
              "Default": "Information",
              "Override": {
                "Microsoft": "Warning",
                "Microsoft.AspNetCore": "Warning",
                "System.Net.Http.HttpClient": "Warning"
              }
            },
            "WriteTo": [
              { "Name": "Console" },
              { "Name": "File", "Args": { "path": "logs/{{service.Image}}-.log", "rollingInterval": "Day", "retainedFileCountLimit": 7 } }
            ],
            "Enrich": [ "FromLogContext", "WithMachineName", "WithThreadId" ]
          },
          "AllowedHosts": "*",
          "ConnectionStrings": {
            "Default": "Host=db.internal;Port=5432;Database={{service.Image}};Username=shop",
            "Redis": "redis.internal:6379,abortConnect=false"
          },
          "Jwt": {
            "Authority": "http://localhost:{{service.PortOf(3)}}",
            "Audience": "{{service.Image}}",
            "ValidateLifetime": true,
            "ClockSkewSeconds": 30
          },
          // Where the neighbours are when nothing says otherwise.
          "Services": {
            "{{service.Next(1).Name}}": "http://localhost:{{service.PortOf(1)}}",
            "{{service.Next(2).Name}}": { "BaseAddress": "http://localhost:{{service.PortOf(2)}}/api/v1/", "TimeoutSeconds": 10 },
            "Payments": "https://payments.example.com/v2"
          },
          "Features": {
            "NewCheckout": false,
            "Recommendations": { "Enabled": true, "Percentage": 25, "Regions": [ "eu", "us" ] }
          },
          "Cors": { "Origins": [ "http://localhost:{{3000 + service.Number}}", "https://shop.example.com" ] }
        }
        """;

    public static string DevelopmentSettings(Service service) => $$"""
        {
          "Serilog": {
            "MinimumLevel": {
              "Default": "Debug",
              "Override": {
                "Microsoft.EntityFrameworkCore.Database.Command": "Information"
              }
            }
          },
          "DetailedErrors": true,
          "ConnectionStrings": {
            "Default": "Host=localhost;Port=5432;Database={{service.Image}};Username=shop",
            "Redis": "localhost:6379"
          },
          "Services": {
            "{{service.Next(1).Name}}": "https://localhost:{{service.Next(1).Https}}"
          },
          "OpenTelemetry": {
            "Endpoint": "http://localhost:4317",
            "Sampling": 1.0
          }
        }
        """;

    public static string Requests(Service service) => $$"""
        @{{service.Next(0).Name.Replace('.', '_')}}_HostAddress = http://localhost:{{service.PortOf(0)}}
        @token = replace-me

        # @name list
        GET {{Variable(service)}}/api/orders?page=1&size=20
        Accept: application/json
        Authorization: Bearer {{"{{token}}"}}

        ###

        POST {{Variable(service)}}/api/orders
        Content-Type: application/json

        {
          "customer": 17,
          "lines": [ { "article": "A-100", "count": 2 }, { "article": "B-200", "count": 1 } ]
        }

        ###

        GET https://localhost:{{service.Https}}/health
        """;

    public static string Vite(Service service) => $$"""
        import { fileURLToPath, URL } from 'node:url';
        import { defineConfig } from 'vite';
        import plugin from '@vitejs/plugin-react';
        import fs from 'fs';
        import path from 'path';
        import { env } from 'process';

        const baseFolder = env.APPDATA !== undefined && env.APPDATA !== '' ? `${env.APPDATA}/ASP.NET/https` : `${env.HOME}/.aspnet/https`;
        const certificateName = "{{service.Image}}.client";
        const certFilePath = path.join(baseFolder, `${certificateName}.pem`);
        const keyFilePath = path.join(baseFolder, `${certificateName}.key`);
        if (!fs.existsSync(baseFolder)) {
            fs.mkdirSync(baseFolder, { recursive: true });
        }

        const target = env.ASPNETCORE_HTTPS_PORT ? `https://localhost:${env.ASPNETCORE_HTTPS_PORT}` :
            env.ASPNETCORE_URLS ? env.ASPNETCORE_URLS.split(';')[0] : 'https://localhost:{{service.Https}}';

        // https://vitejs.dev/config/
        export default defineConfig({
            plugins: [plugin()],
            resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
            server: {
                proxy: {
                    '^/api': { target, secure: false },
                    '/catalog': 'http://localhost:{{service.PortOf(4)}}',
                    '/hub': { target: 'ws://localhost:{{service.Next(2).Http}}', ws: true }
                },
                port: {{3000 + service.Number}},
                https: { key: fs.readFileSync(keyFilePath), cert: fs.readFileSync(certFilePath) }
            }
        })
        """;

    public static string Package(Service service) => $$"""
        {
          "name": "{{service.Image}}-client",
          "private": true,
          "version": "0.0.0",
          "type": "module",
          "scripts": {
            "dev": "vite",
            "build": "tsc -b && vite build",
            "lint": "eslint .",
            "preview": "vite preview --port {{14_000 + service.Number}}",
            "test": "cross-env API_URL=http://localhost:{{service.Http}} vitest run"
          },
          "dependencies": { "react": "^18.3.1", "react-dom": "^18.3.1", "react-router-dom": "^6.28.0", "@tanstack/react-query": "^5.62.0" },
          "devDependencies": {
            "@eslint/js": "^9.15.0",
            "@types/node": "^22.10.1",
            "@types/react": "^18.3.12",
            "@vitejs/plugin-react": "^4.3.4",
            "eslint": "^9.15.0",
            "typescript": "~5.6.2",
            "vite": "^6.0.1",
            "vitest": "^2.1.6"
          }
        }
        """;

    private static string Variable(Service service) => "{{" + service.Name.Replace('.', '_') + "_HostAddress}}";
}
