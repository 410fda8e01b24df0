import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { type GuidelinePack, getRules } from "@/lib/domain/guideline/guideline-pack";
import { isAdvice } from "@/lib/domain/guideline/judge-criterion";
import { judgeTreatment } from "@/lib/domain/guideline/judge-treatment";
import { toKnownPicture } from "@/lib/domain/guideline/known-picture";
import { listExpressions, listParts } from "@/lib/domain/guideline/list-parts";
import { createReader } from "@/lib/domain/guideline/reader";
import { isOpen, type Truth } from "@/lib/domain/guideline/verdict";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";
import { packs } from "@/lib/guidelines/registry";
import { listCases } from "@/lib/guidelines/test-patients/registry";
import {
  anyCasePicture,
  anyPackId,
  getShippedPack,
  listQuestions,
  withoutAnswers,
  withoutQuarrels,
} from "@/tests/support/any-case";
import { anyNearlyOpen } from "@/tests/support/any-nearly-open";
import { today } from "@/tests/support/pictures";
import { millisecondsFor, propertyRuns } from "@/tests/support/property-runs";

/** The same cases in every run of the tests; `npm run test:deep` takes new ones. */
const runs = { seed: 20_261_122, ...propertyRuns(200) };
const time = millisecondsFor(runs.numRuns, 1000);

type Settled = ReadonlyMap<string, Truth>;

/** Facts that ask whether something stands in the record: what is not there is not there. */
const ofTheRecord: readonly string[] = [
  "baselineScale",
  "baselinePain",
  "baselineDisability",
  "implantDiscussedAfterTrial",
  "implantDecidedWithTrial",
  // Without a procedure near the cord, or a device, it is not asked: a sign of one not on record is news.
  "deviceInfection",
  "RF_EPIDURAL_HAEMATOMA",
];

/** A criterion that asks whether something is known changes with the knowing, and means to. */
function asksWhetherKnown(criterion: Criterion): boolean {
  return listExpressions(criterion)
    .flatMap(listParts)
    .some((part) => part.op === "known" || (part.op === "is" && ofTheRecord.includes(part.fact)));
}

/** The truth of every criterion that decides, by treatment and code, for the first pain. */
function judge(pack: GuidelinePack, picture: ClinicalPicture): Settled {
  const known = toKnownPicture(picture, today);
  const reader = createReader({
    ...{ picture: known, problem: known.problems[0], asOf: today },
    parameters: pack.parameters,
  });
  return new Map(
    TreatmentId.options.flatMap((treatment) => {
      const { criteria, completedWhen } = pack.treatments[treatment];
      const rules = completedWhen === undefined ? { criteria } : { criteria, completedWhen };
      return judgeTreatment(rules, reader).judged.flatMap(({ criterion, truth }) =>
        criterion.phase === "decide" && !asksWhetherKnown(criterion)
          ? [[`${treatment} ${criterion.code}`, toStanding(truth)] as const]
          : [],
      );
    }),
  );
}

/** What is met and what does not apply both stand in nobody's way. */
function toStanding(truth: Truth): Truth {
  return truth === "not-applicable" ? "met" : truth;
}

const anyGap = anyCasePicture.chain((picture) =>
  fc.tuple(fc.constant(picture), fc.subarray([...listQuestions(picture)])),
);

describe("over every pack", () => {
  it(
    "a criterion that is settled while an answer is unknown is the same for every answer (D47)",
    () => {
      fc.assert(
        fc.property(anyPackId, anyGap, (id, [told, questions]) => {
          const pack = getShippedPack(id);
          const picture = withoutQuarrels(told);
          const before = judge(pack, withoutAnswers(picture, questions));
          const after = judge(pack, picture);
          for (const [name, truth] of before)
            if (truth !== "unknown") expect([name, after.get(name)]).toEqual([name, truth]);
        }),
        runs,
      );
    },
    time,
  );

  it(
    "taking an answer away never opens what a hard stop closed",
    () => {
      // What is not known of a booking never delays a decision, and counts once it is (B14).
      const decidingOnly = ({ holds: _ofTheBooking, ...pack }: GuidelinePack): GuidelinePack =>
        withCriteria(pack, "deciding", (criteria) =>
          criteria.filter((each) => each.phase === "decide" && !asksWhetherKnown(each)),
        );
      fc.assert(
        fc.property(anyPackId, anyGap, (id, [told, questions]) => {
          const pack = decidingOnly(getShippedPack(id));
          const picture = withoutQuarrels(told);
          const whole = evaluate(pack, picture, today, "word").treatments;
          const less = evaluate(pack, withoutAnswers(picture, questions), today, "word").treatments;
          for (const treatment of TreatmentId.options) {
            const closed = !isOpen(whole[treatment].best.word);
            if (closed && whole[treatment].best.word !== "completed")
              expect([treatment, isOpen(less[treatment].best.word)]).toEqual([treatment, false]);
          }
        }),
        runs,
      );
    },
    time,
  );

  it(
    "what fires protects whatever its status (A5)",
    () => {
      const withStatus = (pack: GuidelinePack, verification: "V" | "M"): GuidelinePack =>
        withCriteria(pack, `protected by ${verification}`, (criteria) =>
          criteria.map((each) => (each.kind === "safety" ? { ...each, verification } : each)),
        );
      fc.assert(
        fc.property(anyPackId, anyCasePicture, (id, picture) => {
          const pack = getShippedPack(id);
          expect(wordsOf(withStatus(pack, "M"), picture)).toEqual(
            wordsOf(withStatus(pack, "V"), picture),
          );
        }),
        runs,
      );
    },
    time,
  );

  it(
    "what is unverified and does not protect denies nothing (A5)",
    () => {
      const verifiedOnly = (pack: GuidelinePack): GuidelinePack =>
        withCriteria(pack, "verified", (criteria) => criteria.filter((each) => !isAdvice(each)));
      fc.assert(
        fc.property(anyPackId, anyCasePicture, (id, picture) => {
          const pack = getShippedPack(id);
          expect(wordsOf(pack, picture)).toEqual(wordsOf(verifiedOnly(pack), picture));
        }),
        runs,
      );
    },
    time,
  );

  it(
    "the order of the evidence changes nothing",
    () => {
      fc.assert(
        fc.property(anyPackId, anyCasePicture, fc.infiniteStream(fc.nat()), (id, picture, keys) => {
          const pack = getShippedPack(id);
          const shuffled = picture.evidence
            .map((each) => ({ each, key: keys.next().value }))
            .toSorted((one, other) => one.key - other.key)
            .map(({ each }) => each);
          expect(JSON.stringify(evaluate(pack, { ...picture, evidence: shuffled }, today))).toBe(
            JSON.stringify(evaluate(pack, picture, today)),
          );
        }),
        { seed: runs.seed, ...propertyRuns(100) },
      );
    },
    time,
  );
});

const changedPacks = new Map<string, GuidelinePack>();

/** The pack with its criteria changed; each made once under a name, because a pack is prepared once. */
function withCriteria(
  pack: GuidelinePack,
  name: string,
  change: (criteria: readonly Criterion[]) => readonly Criterion[],
): GuidelinePack {
  const key = `${pack.id} ${name}`;
  const found = changedPacks.get(key);
  if (found !== undefined) return found;
  const treatments = { ...pack.treatments };
  for (const id of TreatmentId.options)
    treatments[id] = { ...treatments[id], criteria: change(treatments[id].criteria) };
  const made = { ...pack, treatments };
  changedPacks.set(key, made);
  return made;
}

function wordsOf(pack: GuidelinePack, picture: ClinicalPicture) {
  const { treatments } = evaluate(pack, picture, today, "word");
  return TreatmentId.options.map((id) => [id, treatments[id].best.word]);
}

describe("the earliest date", () => {
  const ahead = 95;
  const days = Array.from({ length: ahead + 1 }, (_each, index) => addDays(today, index));
  const last = addDays(today, ahead);

  function judgeOn(
    pack: GuidelinePack,
    picture: ClinicalPicture,
    id: TreatmentId,
    asOf: PlainDate,
  ) {
    const { parameters } = pack;
    const problem = picture.problems[0];
    const reader = createReader({ picture, problem, asOf, knownOn: today, parameters });
    return judgeTreatment(getRules(pack, id), reader);
  }

  /** Treatments that time may open or close within the days that are tried, the first few. */
  function listTurning(pack: GuidelinePack, picture: ClinicalPicture): readonly TreatmentId[] {
    return TreatmentId.options
      .filter((id) => {
        const { word, listTurns } = judgeOn(pack, picture, id, today);
        const isMoving = isOpen(word) || word === "not-yet" || word === "needs-information";
        return isMoving && listTurns().some((day) => day > today && day <= last);
      })
      .slice(0, 2);
  }

  function findDays(pack: GuidelinePack, picture: ClinicalPicture, id: TreatmentId) {
    const isOpenOn = (day: PlainDate) => isOpen(judgeOn(pack, picture, id, day).word);
    const earliest = days.find(isOpenOn);
    const closesOn =
      earliest === undefined ? undefined : days.find((day) => day > earliest && !isOpenOn(day));
    return { earliest, closesOn };
  }

  const within = (day: PlainDate | undefined) =>
    day !== undefined && day <= last ? day : undefined;

  it(
    "is the first day on which a treatment is open, day by day, in every pack, and so is its end (D48)",
    () => {
      let moved = 0;
      fc.assert(
        fc.property(anyPackId, fc.oneof(anyCasePicture, anyNearlyOpen), (packId, picture) => {
          const pack = getShippedPack(packId);
          const known = toKnownPicture(picture, today);
          const { treatments } = evaluate(pack, picture, today);
          for (const id of listTurning(pack, known)) {
            const first = treatments[id].byProblem[0];
            const expected = findDays(pack, known, id);
            if ((expected.earliest ?? today) > today || expected.closesOn) moved += 1;
            const said = { earliest: within(first?.earliest), closesOn: within(first?.closesOn) };
            expect([id, said]).toEqual([id, expected]);
          }
        }),
        runs,
      );
      expect(moved).toBeGreaterThan(runs.numRuns / 10);
    },
    time,
  );
});

describe.each(["Pacific/Kiritimati", "America/Los_Angeles"])("in %s", (zone) => {
  it("every pack answers as it does elsewhere", () => {
    const pictures = listCases().filter((_each, index) => index % 20 === 0);
    const answer = () =>
      JSON.stringify(
        packs.flatMap((pack) => pictures.map(({ picture }) => evaluate(pack, picture, today))),
      );
    const here = answer();
    vi.stubEnv("TZ", zone);
    expect(new Date("2026-11-22T12:00:00Z").getTimezoneOffset()).not.toBe(0);
    expect(answer()).toBe(here);
    vi.unstubAllEnvs();
  });
});
