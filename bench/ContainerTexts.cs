using Service = ConnLint.Bench.RepositoryCorpus.Service;

namespace ConnLint.Bench;

/// <summary>Dockerfiles, compose files, manifests and env files.</summary>
internal static class ContainerTexts
{
    public static string Dockerfile(Service service) => $$"""
        # syntax=docker/dockerfile:1
        # See https://aka.ms/customizecontainer to learn how to customize your debug container.
        FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base
        USER $APP_UID
        WORKDIR /app
        EXPOSE 8080
        EXPOSE 8081

        FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
        ARG BUILD_CONFIGURATION=Release
        WORKDIR /src
        COPY ["Directory.Build.props", "Directory.Packages.props", "./"]
        COPY ["{{service.Folder}}/{{service.Name}}.csproj", "{{service.Folder}}/"]
        COPY ["{{service.Next(1).Folder}}/{{service.Next(1).Name}}.csproj", "{{service.Next(1).Folder}}/"]
        RUN dotnet restore "./{{service.Folder}}/{{service.Name}}.csproj"
        COPY . .
        WORKDIR "/src/{{service.Folder}}"
        RUN dotnet build "./{{service.Name}}.csproj" -c $BUILD_CONFIGURATION -o /app/build

        FROM build AS publish
        ARG BUILD_CONFIGURATION=Release
        RUN dotnet publish "./{{service.Name}}.csproj" -c $BUILD_CONFIGURATION -o /app/publish \
            /p:UseAppHost=false

        FROM base AS final
        WORKDIR /app
        COPY --from=publish /app/publish .
        ENV ASPNETCORE_HTTP_PORTS=8080 \
            DOTNET_EnableDiagnostics=0
        HEALTHCHECK --interval=30s --timeout=3s CMD curl --fail http://localhost:8080/health || exit 1
        ENTRYPOINT ["dotnet", "{{service.Name}}.dll"]
        """;

    public static string Compose(Service service) => $$"""
        name: {{service.Image}}

        x-logging: &logging
          driver: json-file
          options: { max-size: "10m", max-file: "3" }

        services:
          {{service.Next(-1).Image}}:
            image: ${REGISTRY:-registry.example.org}/shop/{{service.Next(-1).Image}}:${TAG:-latest}
            build:
              context: ../../..
              dockerfile: {{service.Next(-1).Folder}}/Dockerfile
              args:
                BUILD_CONFIGURATION: Debug
            environment:
              - ASPNETCORE_ENVIRONMENT=Development
              - ASPNETCORE_HTTP_PORTS=8080
              - ConnectionStrings__Default=Host=db;Port=5432;Database=shop;Username=shop
              - Services__Search=http://{{service.Next(5).Image}}:8080
            ports:
              - "{{service.Next(-1).Published}}:8080"
            depends_on:
              db: { condition: service_healthy }
              cache: { condition: service_started }
            logging: *logging

          {{service.Next(5).Image}}:
            build: { context: ../../.., dockerfile: {{service.Next(5).Folder}}/Dockerfile }
            environment:
              ASPNETCORE_ENVIRONMENT: Development
              ASPNETCORE_URLS: http://+:8080
              Services__Orders: http://{{service.Next(-1).Image}}:8080/
              Services__Broken: http://{{service.Next(-1).Image}}:{{service.Next(-1).Published}}/
            ports:
              - target: 8080
                published: "{{service.Published + 2}}"
                protocol: tcp
            logging: *logging

          db:
            image: postgres:16-alpine
            environment: { POSTGRES_USER: shop, POSTGRES_DB: shop, POSTGRES_PASSWORD: "${DB_PASSWORD:-example}" }
            ports: [ "{{service.Published + 3}}:5432" ]
            volumes: [ "data:/var/lib/postgresql/data" ]
            healthcheck:
              test: [ "CMD-SHELL", "pg_isready -U shop" ]
              interval: 5s

          cache:
            image: redis:7
            expose: [ 6379 ]

        volumes:
          data:
        """;

    public static string Manifest(Service service) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{service.Next(-2).Image}}
          namespace: shop
        data:
          ASPNETCORE_ENVIRONMENT: Production
          Services__Catalog: http://{{service.Next(-1).Image}}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {{service.Next(-2).Image}}
          namespace: shop
          labels: { app.kubernetes.io/name: {{service.Next(-2).Image}}, app.kubernetes.io/part-of: shop }
        spec:
          replicas: 2
          selector:
            matchLabels:
              app: {{service.Next(-2).Image}}
          template:
            metadata:
              labels:
                app: {{service.Next(-2).Image}}
            spec:
              securityContext: { runAsNonRoot: true }
              containers:
                - name: {{service.Next(-2).Image}}
                  image: registry.example.org/shop/{{service.Next(-2).Name.ToLowerInvariant()}}:1.4.2
                  envFrom:
                    - configMapRef: { name: {{service.Next(-2).Image}} }
                  env:
                    - name: ASPNETCORE_HTTP_PORTS
                      value: "8080"
                    - name: SELF
                      value: http://$(HOSTNAME):8080
                  ports:
                    - name: http
                      containerPort: 8080
                      protocol: TCP
                  readinessProbe:
                    httpGet: { path: /health/ready, port: http }
                    initialDelaySeconds: 5
                  livenessProbe:
                    httpGet: { path: /health/live, port: 8080 }
                  resources:
                    requests: { cpu: 100m, memory: 128Mi }
                    limits: { memory: 512Mi }
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: {{service.Next(-2).Image}}
          namespace: shop
        spec:
          selector:
            app: {{service.Next(-2).Image}}
          ports:
            - name: http
              port: 80
              targetPort: http
        """;

    public static string Variables(Service service) => $$"""
        # What docker compose and the scripts of this folder read.
        COMPOSE_PROJECT_NAME={{service.Image}}
        REGISTRY=registry.example.org
        TAG="2.{{service.Number}}.0"
        DB_PASSWORD='example'
        ASPNETCORE_ENVIRONMENT=Development
        API_URL=http://localhost:${API_PORT:-{{service.Http}}}
        API_PORT={{service.Http}}
        SEARCH_URL=http://localhost:{{service.Next(1).Http}}
        LOG_LEVEL=debug # the console only
        export FEATURE_FLAGS="checkout,recommendations"
        """;
}
