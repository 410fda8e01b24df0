import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { choosePort } from "@/scripts/up/port";

describe("the port of the planner", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(["0", "65536", "-1", "abc", "80.5"])("is refused as %s", async (port) => {
    vi.stubEnv("PORT", port);
    await expect(choosePort()).rejects.toThrow("PORT has to be a number from 1 to 65535");
  });

  it.each(["127.0.0.1", "localhost"])(
    "is refused while another program listens on %s",
    async (host) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, host, resolve));
      const address = other.address();
      const port = typeof address === "object" && address ? address.port : 0;
      vi.stubEnv("PORT", String(port));

      await expect(choosePort()).rejects.toThrow(`Port ${port} is in use by another program`);
      other.close();
    },
  );

  it("is accepted when nobody listens there", async () => {
    vi.stubEnv("PORT", "61999");
    expect(await choosePort()).toBe(61_999);
  });
});
