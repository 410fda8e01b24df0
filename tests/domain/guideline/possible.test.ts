import { describe, expect, it } from "vitest";
import {
  all,
  alwaysShow,
  any,
  atLeast,
  atLeastN,
  atMost,
  behind,
  countWithin,
  type Expression,
  is,
  not,
  oneOf,
  param,
} from "@/lib/domain/guideline/expression";
import { isPossible } from "@/lib/domain/guideline/possible";
import { safetyCore } from "@/lib/guidelines/safety-core/pack";

const possible = (...wanted: readonly Expression[]) => isPossible(wanted, safetyCore.parameters);

describe("whether any picture could make all of these true", () => {
  it.each<[readonly Expression[], boolean]>([
    [[is("trialDone", true)], true],
    [[is("trialDone", true), is("trialDone", false)], false],
    [[oneOf("pspsType", "type-1"), not(oneOf("pspsType", "type-1", "type-2"))], false],
    [[oneOf("generatorStructure", "facet"), not(oneOf("generatorStructure", "disc"))], true],
    [[oneOf("generatorStructure", "facet"), oneOf("generatorStructure", "disc")], false],
    [[atLeast("odi", 40), atMost("odi", 40)], true],
    [[atLeast("odi", 41), atMost("odi", 40)], false],
    [
      [
        atLeast("bestMedialBranchBlock", param("positiveBlockPercent")),
        atMost("bestMedialBranchBlock", 49),
      ],
      false,
    ],
    [[atMost(countWithin(365, "cbt"), 3), atLeast(countWithin(365, "cbt"), 4)], false],
    [[behind("cbt"), not(behind("cbt"))], false],
    [[atLeastN(2, is("trialDone", true), behind("cbt"))], true],
    [
      [any(is("trialDone", true), behind("cbt")), not(behind("cbt")), is("trialDone", false)],
      false,
    ],
    [[all(is("trialDone", true)), alwaysShow("Never so.")], false],
  ])("%#", (wanted, expected) => {
    expect(possible(...wanted)).toBe(expected);
  });
});
