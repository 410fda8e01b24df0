import { randomInt } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { aClinic, useOwnDatabase } from "../support/database";
import { type Beginning, beginning, move, plannedTreatments } from "../support/plan-moves";
import { PlanWorld } from "../support/plan-world";
import { millisecondsFor, propertyRuns } from "../support/property-runs";

const { numRuns: asked, seed = randomInt(2 ** 31) } = propertyRuns(50);
/** Each goes through a database: more than this is a night's work. */
const numRuns = Math.min(asked, 3_000);

const stages: Readonly<Record<Beginning, number>> = {
  nothing: 0,
  submitted: 1,
  decided: 2,
  approved: 3,
  consented: 4,
};

const story = fc.record({
  beginning,
  treatments: plannedTreatments,
  moves: fc.array(move, { minLength: 4, maxLength: 14 }),
});
type Story = typeof story extends fc.Arbitrary<infer Told> ? Told : never;

beforeAll(useOwnDatabase);

/** Goes some of the way that a plan usually goes; the random moves follow. */
async function begin(world: PlanWorld, { beginning, treatments }: Story): Promise<void> {
  const rehabilitation = { treatment: "conservative-care", isConditional: false } as const;
  const trial = { treatment: "scs-trial", isConditional: false } as const;
  const stage = stages[beginning];
  if (stage >= 1) {
    await world.play({
      kind: "write",
      role: "consultant",
      treatments: [rehabilitation, trial, ...treatments].slice(0, 5),
    });
    await world.play({ kind: "submit", role: "consultant" });
  }
  if (stage >= 2)
    await world.play({ kind: "decide", role: "mdt-chair", pick: 1, outcome: "go-ahead" });
  if (stage >= 3) await world.play({ kind: "approve", role: "mdt-chair" });
  if (stage >= 4) await world.play({ kind: "consent", role: "consultant", answer: "agreed" });
}

describe("whatever anyone does, in whatever order", () => {
  it(
    `no treatment becomes active that the rules forbid (seed ${seed}, ${numRuns} runs)`,
    async () => {
      const clinic = await aClinic();
      let started = 0;

      await fc.assert(
        fc.asyncProperty(story, async (told) => {
          const world = await PlanWorld.begin(clinic);
          await begin(world, told);
          for (const next of told.moves) await world.play(next);
          started += world.started;
        }),
        { numRuns, seed, endOnFailure: false },
      );

      expect(started).toBeGreaterThan(0);
    },
    millisecondsFor(numRuns, 4_000),
  );
});
