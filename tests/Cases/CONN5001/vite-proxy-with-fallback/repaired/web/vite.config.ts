import { defineConfig } from 'vite';

const target = process.env.API_URL ?? 'https://localhost:7132';

export default defineConfig({
  server: { proxy: { '^/weatherforecast': { target, secure: false } } },
});
