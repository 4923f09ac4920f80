module.exports = {
  mode: 'development',
  devServer: {
    port: 8080,
    proxy: [{ context: ['/api'], target: 'http://localhost:5132' }],
  },
};
