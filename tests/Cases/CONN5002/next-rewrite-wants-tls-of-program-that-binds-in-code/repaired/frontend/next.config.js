module.exports = {
  async rewrites() {
    return [{ source: '/api/:path*', destination: 'http://localhost:5310/api/:path*' }];
  },
};
