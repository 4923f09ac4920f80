import { defineConfig } from 'vite';

export default defineConfig({
  server: {
    port: 5173,
    proxy: {
      '/api': {
        target: 'https://localhost:7132', // the back end
        changeOrigin: true,
        secure: false,
      },
    },
  },
});
