import { cruise, type IViolation } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";
import config from "../../.dependency-cruiser";

/** What each planted file does wrong. The rules of the fence are the same for the real rooms. */
const planted = {
  "app-stays-in-its-layer": "app/page.ts",
  "components-stays-in-its-layer": "components/plan/plan-card.ts",
  "ui-stays-in-its-layer": "components/ui/button.ts",
  "auth-stays-in-its-layer": "lib/auth/actor.ts",
  "usecases-stays-in-its-layer": "lib/usecases/approve-plan.ts",
  "db-stays-in-its-layer": "lib/db/plans.ts",
  "fhir-stays-in-its-layer": "lib/fhir/bundle.ts",
  "print-stays-in-its-layer": "lib/print/sheet.ts",
  "guidelines-stays-in-its-layer": "lib/guidelines/evaluate.ts",
  "domain-stays-in-its-layer": "lib/domain/rule.ts",
  "env-stays-in-its-layer": "lib/env.ts",
  "links-go-through-page-link": "components/plan/plan-link.ts",
  "production-never-imports-tests": "lib/domain/borrowed.ts",
  "no-cycles": "lib/domain/reason.ts",
  "no-dangling-imports": "lib/domain/dangling.ts",
} as const;

/** A checker that reads no files finds no faults, so this one has to find the faults we planted. */
describe("the fence between the rooms", () => {
  let violations: readonly IViolation[];

  beforeAll(async () => {
    const { tsConfig: _, ...options } = config.options;
    const { output } = await cruise(["app", "components", "lib"], {
      ...options,
      baseDir: "tests/architecture/planted",
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    });
    if (typeof output === "string") throw new Error("Expected a cruise result, not text.");
    violations = output.summary.violations;
  });

  it.each(config.forbidden.map(({ name }) => name))(
    "catches a fault planted against %s",
    (name) => {
      const offenders = violations.filter(({ rule }) => rule.name === name).map(({ from }) => from);
      expect(Object.keys(planted)).toContain(name);
      expect(offenders).toContain(Object.entries(planted).find(([rule]) => rule === name)?.[1]);
    },
  );

  it("lets a room import itself", () => {
    expect(violations.filter(({ from }) => from === "lib/usecases/plan-card.ts")).toEqual([]);
  });
});
