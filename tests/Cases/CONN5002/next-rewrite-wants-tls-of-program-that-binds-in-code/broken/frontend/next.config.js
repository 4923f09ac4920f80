module.exports = {
  async rewrites() {
    return [{ source: '/api/:path*', destination: 'https://localhost:5310/api/:path*' }];
  },
};
