/** @type {import('next').NextConfig} */
export default {
  async rewrites() {
    return [{ source: '/api/:path*', destination: 'http://localhost:5032/api/:path*' }];
  },
};
