import { describe, expect, it } from "vitest";
import { largestFile, readText } from "@/lib/fhir/read-text";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a file that is imported", () => {
  it("is read as it is", () => {
    expect(readText(bytes('{"resourceType":"Bundle"}'))).toEqual({
      ok: true,
      value: { resourceType: "Bundle" },
    });
  });

  it.each([
    ["no JSON", bytes("resourceType: Bundle")],
    ["text in another encoding", new Uint8Array([0x22, 0xe9, 0x22])],
    ["two million lists inside each other", bytes("[".repeat(2_000_000) + "]".repeat(2_000_000))],
    ["a list of 50,001 parts", bytes(JSON.stringify(Array.from({ length: 50_001 }, () => 0)))],
  ])("is refused with words and without a fault when it is %s (A-33)", (_, content) => {
    expect(readText(content)).toMatchObject({ ok: false, refusal: { kind: "not-json" } });
  });

  it("is refused when it is larger than 10 MB", () => {
    expect(readText(new Uint8Array(largestFile + 1))).toMatchObject({
      ok: false,
      refusal: { kind: "too-large" },
    });
  });
});
