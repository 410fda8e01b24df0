import { describe, expect, it } from "vitest";
import { isForeignAction, judgeRequest, refuseRequest } from "@/lib/auth/request-guard";

const ours = "https://planner.example";

function judge(headers: Record<string, string>, method = "POST", path = "/patients") {
  return judgeRequest({ method, path, headers: new Headers(headers) }, ours)?.status;
}

describe("where a change may come from (A-32)", () => {
  it("is the configured origin", () => {
    expect(judge({ origin: ours })).toBeUndefined();
    expect(judge({ origin: ours, "sec-fetch-site": "same-origin" })).toBeUndefined();
  });

  it("is a browser that says same-origin, on our own host", () => {
    const same = { "sec-fetch-site": "same-origin" };
    expect(judge({ ...same, host: "planner.example" })).toBeUndefined();
    expect(judge({ ...same, host: "evil.example" })).toBe(403);
    expect(judge(same)).toBe(403);
  });

  it.each([
    ["nothing at all", {}],
    ["another origin", { origin: "https://evil.example" }],
    ["an opaque origin", { origin: "null" }],
    ["a malformed origin", { origin: "https://" }],
    ["an empty origin", { origin: "" }],
    ["our host over plain http", { origin: "http://planner.example" }],
    ["our host on another port", { origin: "https://planner.example:8443" }],
    ["a name that only begins like ours", { origin: "https://planner.example.evil.example" }],
    [
      "a forged X-Forwarded-Host equal to a forged origin",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
    ],
    ["another site that sends our origin", { origin: ours, "sec-fetch-site": "cross-site" }],
    ["a sibling site", { "sec-fetch-site": "same-site", host: "planner.example" }],
    ["a typed address", { "sec-fetch-site": "none", host: "planner.example" }],
  ])("is not %s", (_, headers) => {
    expect(judge(headers)).toBe(403);
  });

  it("does not matter for reading", () => {
    expect(judge({ origin: "https://evil.example" }, "GET")).toBeUndefined();
    expect(judge({}, "HEAD")).toBeUndefined();
  });

  it("is asked of an action by its headers alone, with the same answer", () => {
    const foreign = { origin: "https://evil.example" };
    const asked = (headers: Record<string, string>) => isForeignAction(new Headers(headers), ours);
    expect(asked({ ...foreign, "next-action": "x" })).toBe(true);
    expect(asked({ ...foreign, "content-type": "multipart/form-data" })).toBe(true);
    expect(asked({ "next-action": "x" })).toBe(true);
    expect(asked({ origin: ours, "next-action": "x" })).toBe(false);
    expect(asked({})).toBe(false);
  });
});

describe("which methods are answered", () => {
  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "TRACE", "FOO"])("not %s", (method) => {
    expect(judge({ origin: ours }, method)).toBe(405);
  });
});

describe("how long a body may be (A-33)", () => {
  const kilobyte = 1024;
  const sent = (bytes: number, path: string) =>
    judge({ origin: ours, "content-length": String(bytes) }, "POST", path);

  it.each([
    ["/patients", 256 * kilobyte, undefined],
    ["/patients", 256 * kilobyte + 1, 413],
    ["/api/auth/callback/credentials", 256 * kilobyte + 1, 413],
    ["/importance", 256 * kilobyte + 1, 413],
    ["/import", 256 * kilobyte + 1, undefined],
    ["/import", 10 * kilobyte * kilobyte, undefined],
    ["/import", 10 * kilobyte * kilobyte + 1, 413],
  ])("%s takes %i bytes: %s", (path, bytes, status) => {
    expect(sent(bytes, path)).toBe(status);
  });

  it("has to be said beforehand", () => {
    expect(judge({ origin: ours, "transfer-encoding": "chunked" })).toBe(411);
  });

  it("is answered without a word about what was sent", async () => {
    const request = new Request(`${ours}/patients?q=canary-name`, {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body: "canary-name",
    });
    const response = refuseRequest(request, ours);
    expect(response?.status).toBe(403);
    expect(await response?.text()).not.toContain("canary");
  });
});
