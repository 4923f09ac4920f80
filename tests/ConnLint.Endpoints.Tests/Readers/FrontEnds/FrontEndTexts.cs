namespace ConnLint.Endpoints.Tests.Readers.FrontEnds;

/// <summary>Configuration files as templates and projects have them.</summary>
internal static class FrontEndTexts
{
    public const string Vite = """
        import { fileURLToPath, URL } from 'node:url';
        import { defineConfig } from 'vite';
        import plugin from '@vitejs/plugin-react';
        import fs from 'fs';
        import { env } from 'process';

        const folder = env.APPDATA !== undefined && env.APPDATA !== '' ? `${env.APPDATA}/ASP.NET/https` : `${env.HOME}/.aspnet/https`;
        if (!fs.existsSync(folder)) {
            fs.mkdirSync(folder, { recursive: true });
        }

        const target = env.ASPNETCORE_HTTPS_PORT ? `https://localhost:${env.ASPNETCORE_HTTPS_PORT}` :
            env.ASPNETCORE_URLS ? env.ASPNETCORE_URLS.split(';')[0] : 'https://localhost:7240';

        // https://vitejs.dev/config/
        export default defineConfig({
            plugins: [plugin()],
            resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
            server: {
                proxy: {
                    '^/weatherforecast': { target, secure: false, rewrite: (path) => path.replace(/^\/api/, '') },
                    '/api': 'http://localhost:5123',
                    '/hub': { target: 'ws://localhost:5124', ws: true },
                },
                port: parseInt(env.DEV_SERVER_PORT || '50312'),
                host: true,
                https: { key: fs.readFileSync(keyFile), cert: fs.readFileSync(certFile) }
            },
            preview: { port: 4174 }
        })
        """;

    public const string Angular = """
        const { env } = require('process');
        const target = env.ASPNETCORE_HTTPS_PORT ? `https://localhost:${env.ASPNETCORE_HTTPS_PORT}` :
          env.ASPNETCORE_URLS ? env.ASPNETCORE_URLS.split(';')[0] : 'http://localhost:32265';
        const PROXY_CONFIG = [
          { context: [ /* "/", */ "/weatherforecast", "/api" ], target: target, secure: false, headers: { Connection: 'Keep-Alive' } },
          { context: "/chat", target: "ws://127.0.0.1:5001" }
        ]
        module.exports = PROXY_CONFIG;
        """;

    public const string Next = """
        /** @type {import('next').NextConfig} */
        const nextConfig = {
          reactStrictMode: true,
          async rewrites() {
            return {
              beforeFiles: [{ source: '/api/:path*', destination: process.env.NODE_ENV === 'development' ? 'http://127.0.0.1:5328/api/:path*' : '/api/' }],
              fallback: [{ source: '/old', destination: `${process.env.BACKEND ?? 'http://localhost:5001'}/old` }],
            }
          },
          redirects: async () => [{ destination: 'https://localhost:5002/', permanent: false }],
        };
        module.exports = withBundleAnalyzer(nextConfig);
        """;
}
