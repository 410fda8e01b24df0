import { describe, expect, it } from "vitest";
import { readEnv } from "@/lib/env";

const good = {
  NODE_ENV: "production",
  DATABASE_URL: "postgresql://planner_app@127.0.0.1:5432/planner",
  NEXTAUTH_SECRET: "r7Kq2vN9xT4mW8bZ1cY6hJ3fL5gP0dSa",
  PUBLIC_ORIGIN: "https://planner.example",
};

describe("the settings of a production start (A-40)", () => {
  it("are accepted when all are there and strong", () => {
    expect(readEnv(good)).toMatchObject({ PUBLIC_ORIGIN: "https://planner.example" });
  });

  it.each(["DATABASE_URL", "NEXTAUTH_SECRET", "PUBLIC_ORIGIN"])(
    "are refused without %s",
    (name) => {
      expect(() => readEnv({ ...good, [name]: undefined })).toThrow(name);
    },
  );

  it("treat an empty setting as a missing one", () => {
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: "" })).toThrow("NEXTAUTH_SECRET is missing");
  });

  it.each([
    [31, false],
    [32, true],
    [33, true],
  ])("with a secret of %i bytes are accepted: %s", (length, accepted) => {
    const secret = good.NEXTAUTH_SECRET.padEnd(40, "x").slice(0, length);
    const read = () => readEnv({ ...good, NEXTAUTH_SECRET: secret });
    if (accepted) expect(read).not.toThrow();
    else expect(read).toThrow("at least 32 bytes");
  });

  it.each([
    "changeme-changeme-changeme-changeme",
    "change-me-please-change-me-please-1",
    "secretsecretsecretsecretsecretsecret",
    "development-development-development",
  ])("are refused with the well-known secret %s", (secret) => {
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: secret })).toThrow("well-known");
  });

  it("are refused with a secret of one character repeated", () => {
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: "a".repeat(64) })).toThrow("too few");
  });

  it.each([
    ["NEXTAUTH_DEBUG", "true"],
    ["DEV_LOGIN", "1"],
    ["NODE_OPTIONS", "--inspect=0.0.0.0:9229"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "0"],
  ])("are refused with the development flag %s", (name, value) => {
    expect(() => readEnv({ ...good, [name]: value })).toThrow(`${name} is for development`);
  });

  it.each([
    ["NEXTAUTH_DEBUG", "false"],
    ["DEV_LOGIN", "0"],
    ["NODE_OPTIONS", "--max-old-space-size=512"],
    ["NODE_TLS_REJECT_UNAUTHORIZED", "1"],
  ])("are accepted with %s set to %s", (name, value) => {
    expect(() => readEnv({ ...good, [name]: value })).not.toThrow();
  });

  it.each([
    "https://planner.example/",
    "https://planner.example/app",
    "planner.example",
    "ftp://planner.example",
    "javascript:alert(1)",
  ])("are refused with %s as the address the browser sees", (origin) => {
    expect(() => readEnv({ ...good, PUBLIC_ORIGIN: origin })).toThrow("PUBLIC_ORIGIN");
  });

  it.each([
    ["http://planner.example", false],
    ["http://192.168.1.20:3000", false],
    ["http://localhost.planner.example", false],
    ["http://127.0.0.1.planner.example", false],
    ["http://localhost:3000", true],
    ["http://127.0.0.1:3000", true],
    ["http://[::1]:3000", true],
    ["https://planner.example", true],
  ])("with %s as the address the browser sees are accepted: %s", (origin, accepted) => {
    const read = () => readEnv({ ...good, PUBLIC_ORIGIN: origin });
    if (accepted) expect(read).not.toThrow();
    else expect(read).toThrow("PUBLIC_ORIGIN has to begin with https://");
  });

  it("allow plain http to any address on a developer's machine", () => {
    const source = { ...good, NODE_ENV: "development", PUBLIC_ORIGIN: "http://192.168.1.20:3000" };
    expect(() => readEnv(source)).not.toThrow();
  });

  it("never repeat a secret in what they say", () => {
    const weak = "hunter2";
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: weak })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(weak) }),
    );
  });

  it("allow development flags on a developer's machine", () => {
    expect(() =>
      readEnv({ ...good, NODE_ENV: "development", NEXTAUTH_DEBUG: "true" }),
    ).not.toThrow();
  });
});
