import { describe, expect, it } from "vitest";
import { readJsonBody } from "@/lib/auth/read-json-body";

/** A body that is a stream has to say so; the browser's types do not know that yet. */
function send(body: string | ReadableStream): Request {
  const init = { method: "POST", body, duplex: "half" };
  return new Request("https://planner.example/import", init);
}

const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => ({ inner }), "end");

describe("reading a body", () => {
  it("gives the value as it was sent", async () => {
    const result = await readJsonBody(send('{"name":"Zoë"}'), 100);
    expect(result).toEqual({ ok: true, value: { name: "Zoë" } });
  });

  it("stops at the cap, whatever length was claimed", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
    });
    const result = await readJsonBody(send(endless), 5000);
    expect(result).toEqual({ ok: false, refusal: { kind: "too-large" } });
    expect(sent).toBeLessThan(10_000);
  });

  it.each([
    ["", "not-json"],
    ["{", "not-json"],
    [JSON.stringify(nested(40)), "too-deep-or-wide"],
  ])("refuses %j", async (body, kind) => {
    expect(await readJsonBody(send(body), 5000)).toEqual({ ok: false, refusal: { kind } });
  });
});
