import { describe, expect, it } from "vitest";
import { Evidence } from "@/lib/domain/picture/evidence";
import type { EvidenceRecord, EvidenceStatusChange } from "@/lib/domain/picture/evidence-record";
import { findLastVisit } from "@/lib/domain/picture/last-visit";
import { PainProblem } from "@/lib/domain/picture/pain-problem";
import { toEvidenceThen, toProblemsThen } from "@/lib/domain/picture/record-then";
import { ClinicianId, EpisodeId, EvidenceId, PatientId } from "@/lib/domain/shared/ids";
import { dayIn, PlainDate } from "@/lib/domain/shared/plain-date";

const uuid = (last: number) => `0193a000-0000-7000-8000-${String(last).padStart(12, "0")}`;
const by = ClinicianId.parse(uuid(4));
const toDay = (instant: Date) => dayIn("Europe/London", instant);
const visit = PlainDate.parse("2026-11-10");
const hadHappened = (instant: Date) => toDay(instant) <= visit;

function kept(last: number, at: string, rest: Partial<EvidenceRecord> = {}): EvidenceRecord {
  const id = EvidenceId.parse(uuid(last));
  return {
    id,
    patientId: PatientId.parse(uuid(3)),
    episodeId: undefined,
    evidence: Evidence.parse({ id, on: "2026-01-01", kind: "pain-score", scale: "nrs", value: 7 }),
    recordedAt: new Date(at),
    recordedBy: by,
    status: "current",
    statusReason: undefined,
    statusAt: undefined,
    supersededBy: undefined,
    ...rest,
  };
}

const changed = (
  last: number,
  status: EvidenceStatusChange["status"],
  at: string,
): EvidenceStatusChange => ({
  evidenceId: EvidenceId.parse(uuid(last)),
  status,
  reason: `became ${status}`,
  supersededBy: undefined,
  by,
  at: new Date(at),
});

describe("the record as it stood at an earlier visit", () => {
  it("holds what was entered on that day to its last minute in the clinic's zone, and nothing entered after it", () => {
    const records = [
      kept(11, "2026-11-09T09:00:00Z"),
      kept(12, "2026-11-10T23:59:59Z"),
      kept(13, "2026-11-11T00:00:00Z"),
    ];
    const then = toEvidenceThen(records, [], hadHappened);
    expect(then.map(({ id }) => id)).toEqual([uuid(11), uuid(12)]);
  });

  it.each(["superseded", "voided", "disputed"] as const)(
    "shows as standing what was %s only later, and as such what was so already",
    (status) => {
      const said = kept(11, "2026-11-01T09:00:00Z");
      const now = { ...said, status, evidence: { ...said.evidence, disputed: "doubt of today" } };

      const before = toEvidenceThen(
        [now],
        [changed(11, status, "2026-11-11T08:00:00Z")],
        hadHappened,
      );
      expect(before).toMatchObject([{ status: "current" }]);
      expect(before[0]?.evidence.disputed).toBeUndefined();

      const after = toEvidenceThen(
        [now],
        [changed(11, status, "2026-11-10T08:00:00Z")],
        hadHappened,
      );
      expect(after).toMatchObject([{ status }]);
      expect(after[0]?.evidence.disputed).toBe(
        status === "disputed" ? "became disputed" : undefined,
      );
    },
  );

  it("shows as disputed what was disputed then and came to stand again since", () => {
    const changes = [
      changed(11, "disputed", "2026-11-05T08:00:00Z"),
      changed(11, "current", "2026-11-12T08:00:00Z"),
    ];
    const [then] = toEvidenceThen([kept(11, "2026-11-01T09:00:00Z")], changes, hadHappened);
    expect(then?.status).toBe("disputed");
    expect(then?.evidence.disputed).toBe("became disputed");
  });

  it("holds a pain problem as it read then, and none that was recorded since", () => {
    const episodeId = EpisodeId.parse(uuid(1));
    const leg = PainProblem.parse({ id: "leg", region: "leg", side: "left" });
    const back = PainProblem.parse({ id: "back", region: "back" });
    const version = (problem: PainProblem, revision: number, at: string) => ({
      ...{ problem, revision, by },
      at: new Date(at),
    });
    const renamed = { ...leg, label: "after the visit" };
    const then = toProblemsThen(
      [
        { episodeId, problem: renamed },
        { episodeId, problem: back },
      ],
      [
        version(leg, 1, "2026-11-01T09:00:00Z"),
        version({ ...leg, label: "at the visit" }, 2, "2026-11-10T09:00:00Z"),
        version(back, 1, "2026-11-11T09:00:00Z"),
        version(renamed, 3, "2026-11-11T09:00:00Z"),
      ],
      hadHappened,
    );
    expect(then).toEqual([{ episodeId, problem: { ...leg, label: "at the visit" } }]);
  });
});

describe("the last visit", () => {
  const today = PlainDate.parse("2026-11-12");
  const imported = (last: number, at: string) => {
    const record = kept(last, at);
    return {
      ...record,
      evidence: { ...record.evidence, provenance: { howKnown: "imported" } as const },
    };
  };

  it("is the latest day before today on which somebody recorded evidence", () => {
    const records = [
      kept(11, "2026-11-12T08:00:00Z"),
      kept(12, "2026-11-10T08:00:00Z"),
      kept(13, "2026-11-02T08:00:00Z"),
    ];
    expect(findLastVisit(records, today, toDay)).toBe("2026-11-10");
  });

  it("is none where all was recorded today, or came in by an import", () => {
    expect(findLastVisit([], today, toDay)).toBeUndefined();
    const records = [kept(11, "2026-11-12T08:00:00Z"), imported(12, "2026-11-10T08:00:00Z")];
    expect(findLastVisit(records, today, toDay)).toBeUndefined();
  });
});
