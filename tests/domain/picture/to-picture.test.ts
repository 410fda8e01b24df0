import { describe, expect, it } from "vitest";
import { Evidence } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord } from "@/lib/domain/picture/evidence-record";
import { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toPicture } from "@/lib/domain/picture/to-picture";
import { ClinicianId, EpisodeId, EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { PlainDate } from "@/lib/domain/shared/plain-date";

const uuid = (last: number) => `0193a000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const now = EpisodeId.parse(uuid(1));
const before = EpisodeId.parse(uuid(2));
const leftLeg = PainProblem.parse({ id: "left-leg-now", region: "leg", side: "left" });
const leftLegBefore = PainProblem.parse({ id: "left-leg-before", region: "leg", side: "left" });
const neckBefore = PainProblem.parse({ id: "neck-before", region: "neck" });

let made = 10;
function kept(
  evidence: Readonly<Record<string, unknown>>,
  rest: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  made += 1;
  const id = EvidenceId.parse(uuid(made));
  return {
    id,
    patientId: PatientId.parse(uuid(3)),
    episodeId: now,
    evidence: Evidence.parse({ id, on: "2026-01-01", ...evidence }),
    recordedAt: new Date("2026-01-01T00:00:00Z"),
    recordedBy: ClinicianId.parse(uuid(4)),
    status: "current",
    statusReason: undefined,
    statusAt: undefined,
    supersededBy: undefined,
    ...rest,
  };
}

const read = (...evidence: readonly EvidenceRecord[]) =>
  toPicture({
    patient: { birthDate: undefined, recordedSex: undefined, allergies: [] },
    episodeId: now,
    alongside: new Set(),
    problems: [
      { episodeId: now, problem: leftLeg },
      { episodeId: before, problem: leftLegBefore },
      { episodeId: before, problem: neckBefore },
    ],
    evidence,
    asOf: PlainDate.parse("2026-11-22"),
  }).evidence;

const nrs = { kind: "pain-score", scale: "nrs", value: 7 };
const injection = {
  kind: "treatment-given",
  treatment: "epidural-steroid-injection",
  steroidMg: 8,
  reliefPercent: 80,
  ending: { kind: "effective" },
};

describe("what evaluation reads", () => {
  it.each(["superseded", "voided"] as const)("never holds %s evidence", (status) => {
    expect(read(kept(nrs, { status }))).toEqual([]);
  });

  it.each([
    ["2026-11-22", 1],
    ["2026-11-23", 0],
    ["2026-11", 1],
    ["2026", 1],
    ["2027", 0],
  ])("as of 22-Nov-2026 holds what was so in %s: %i", (on, count) => {
    expect(read(kept({ ...nrs, on }))).toHaveLength(count);
  });

  it("reads the patient's lifetime in a new episode, and not the scores of the old one (D13)", () => {
    const surgery = { kind: "spinal-surgery", procedure: "discectomy", levels: [] };
    const kinds = read(
      kept(nrs, { episodeId: before }),
      kept(surgery, { episodeId: before }),
      kept({ kind: "history-asked", about: "spinal-surgery" }, { episodeId: before }),
      kept(nrs, { episodeId: undefined }),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(["spinal-surgery", "pain-score"]);
  });

  it("reads a response of an earlier episode under the pain of the same place", () => {
    const old = kept({ ...injection, problem: leftLegBefore.id }, { episodeId: before });
    expect(read(old)).toMatchObject([{ problem: leftLeg.id, reliefPercent: 80 }]);
  });

  it("counts a procedure for another pain without taking its response for this one's", () => {
    const old = kept({ ...injection, problem: neckBefore.id }, { episodeId: before });
    const [given] = read(old);
    expect(given).toMatchObject({ treatment: "epidural-steroid-injection", steroidMg: 8 });
    for (const part of ["problem", "reliefPercent", "ending"])
      expect(given).not.toHaveProperty(part);
  });

  it("never carries an MDT's decision about another pain over", () => {
    const decision = { kind: "mdt-decision", outcome: "go-ahead", attendees: [] };
    const old = kept({ ...decision, problem: neckBefore.id }, { episodeId: before });
    expect(read(old)).toEqual([]);
  });
});
