import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  latestGiven,
  not,
  param,
} from "@/lib/domain/guideline/expression";
import { notElsewhere } from "@/lib/domain/guideline/given-test";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import { lcdSacroiliac } from "./injection-sources";
import { sacroiliacBlocks, sacroiliacPain } from "./sacroiliac-pain";

const anotherBlock = criterion({
  code: "SIJ_DIAG_LT_75",
  words: "The year leaves room for a block, and a block before this one was positive.",
  kind: "coverage",
  requires: all(
    not(
      atLeast(
        countGiven({
          treatments: sacroiliacBlocks,
          scope: "region",
          withinDays: param("sacroiliacYearDays"),
        }),
        param("sacroiliacBlockCap"),
      ),
    ),
    any(
      atMost(
        countGiven({ treatments: sacroiliacBlocks, scope: "problem", where: [notElsewhere()] }),
        0,
      ),
      atLeast(
        latestGiven(sacroiliacBlocks, "relief-percent", "problem"),
        param("sacroiliacBlockPercent"),
      ),
    ),
  ),
  citation: lcdSacroiliac("diagnostic sessions per twelve months; no second after a negative one"),
  verification: "V2",
  interpretations: [
    "The latest block is read; an older one stands in for none.",
    "A block of the other joint says nothing of this one.",
  ],
  fixHint: "Record what the last block did; after a negative one look for another source.",
});

/** The diagnostic injection that tells whether the sacroiliac joint is the source. */
export const sacroiliacBlock: TreatmentRules = { criteria: [...sacroiliacPain, anotherBlock] };
