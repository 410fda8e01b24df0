import { appendFileSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { appendAnchor, readAnchors } from "@/scripts/audit-anchors";
import { otherOrganisation, testOrganisation } from "../support/clinic-rows";

const aFile = () =>
  path.join(mkdtempSync(path.join(tmpdir(), "anchors-")), "kept", "anchors.jsonl");
const hash = (letter: string) => letter.repeat(64);

describe("the anchors that are kept outside the database", () => {
  it("are none before the first verification", () => {
    expect(readAnchors(aFile()).size).toBe(0);
  });

  it("are read back for each organisation, all that were ever written", () => {
    const file = aFile();
    appendAnchor(file, { organisationId: testOrganisation, sequence: 3, hash: hash("a") });
    appendAnchor(file, { organisationId: testOrganisation, sequence: 9, hash: hash("b") });
    appendAnchor(file, { organisationId: otherOrganisation, sequence: 3, hash: hash("c") });

    const anchors = readAnchors(file);

    expect(anchors.get(testOrganisation)).toEqual(
      new Map([
        [3, hash("a")],
        [9, hash("b")],
      ]),
    );
    expect(anchors.get(otherOrganisation)).toEqual(new Map([[3, hash("c")]]));
    expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(3);
  });

  it("are not believed when two of them contradict each other", () => {
    const file = aFile();
    appendAnchor(file, { organisationId: testOrganisation, sequence: 3, hash: hash("a") });
    appendAnchor(file, { organisationId: testOrganisation, sequence: 3, hash: hash("b") });

    expect(() => readAnchors(file)).toThrow("line 2, contradicts an earlier line");
  });

  it.each(["not JSON", "{}", `{"organisationId": "x", "sequence": 1, "hash": "y"}`])(
    "are not believed when a line is %s",
    (line) => {
      const file = aFile();
      appendAnchor(file, { organisationId: testOrganisation, sequence: 3, hash: hash("a") });
      appendFileSync(file, `${line}\n`);

      expect(() => readAnchors(file)).toThrow("line 2, is not an anchor");
    },
  );

  it("can be read by the operator's own account only", () => {
    const file = aFile();
    appendAnchor(file, { organisationId: testOrganisation, sequence: 1, hash: hash("a") });

    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
