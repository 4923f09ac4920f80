export default {
  server: {
    proxy: {
      '/api': { target: 'http://api:5600', changeOrigin: true },
    },
  },
};
