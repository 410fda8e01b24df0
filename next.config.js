/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler", "pg"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
};

export default config;
