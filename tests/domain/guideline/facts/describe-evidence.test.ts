import { describe, expect, it } from "vitest";
import { describeEvidence } from "@/lib/domain/guideline/facts/describe-evidence";
import { aPicture, nervePain } from "@/tests/support/pictures";

function describeReadiness(about: string): string | undefined {
  const said = { id: "r", kind: "readiness", about, answer: "yes", on: "2026-11-10" } as const;
  const [evidence] = aPicture(nervePain, [JSON.parse(JSON.stringify(said))]).evidence;
  return evidence && describeEvidence(evidence);
}

describe("readiness in a few words", () => {
  it("says what the yes means, so that nobody reads a problem out of its absence", () => {
    expect(describeReadiness("substance-use")).toBe("No active problem with alcohol or drugs: yes");
    expect(describeReadiness("smoking")).toBe("Smoke-free: yes");
  });
});
