export default {
  server: {
    proxy: {
      '/api': { target: 'http://api:8080', changeOrigin: true },
    },
  },
};
