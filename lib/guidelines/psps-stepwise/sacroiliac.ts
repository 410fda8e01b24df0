import type { Criterion } from "@/lib/domain/guideline/criterion";
import { behind } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion, seedRule } from "../criterion-of";
import { confirmedByBlock, conservativeFirst, mdtDecided, notWidespread, onlyFor } from "./shared";

const sacroiliacPain: readonly Criterion[] = [
  onlyFor(
    "NON_SIJ_CAUSE",
    "The pain comes from a sacroiliac joint.",
    "This is not for the pain recorded: treat its source.",
    "sacroiliac",
  ),
  notWidespread("GENERALISED_PAIN"),
];

const confirmed = confirmedByBlock(
  "NO_POSITIVE_SIJ_BLOCK",
  "bestSacroiliacBlock",
  "sacroiliac-block",
);

const injectionBehind = criterion({
  code: "SIJ_INJECTION_NOT_BEHIND",
  words: "An injection into the joint has been given, and ended with a reason.",
  kind: "indication",
  requires: behind("sacroiliac-joint-injection"),
  citation: seedRule("001", "r-stepwise"),
  verification: "V",
  fixHint: "Record how the injection into the joint ended, or give one.",
});

export const sacroiliacBlock: TreatmentRules = {
  criteria: [...conservativeFirst, ...sacroiliacPain],
};

export const sacroiliacJointInjection: TreatmentRules = {
  criteria: [...conservativeFirst, ...sacroiliacPain, confirmed],
};

export const sacroiliacRfa: TreatmentRules = {
  criteria: [...conservativeFirst, ...sacroiliacPain, confirmed, injectionBehind],
};

export const sacroiliacJointFusion: TreatmentRules = {
  criteria: [
    ...conservativeFirst,
    ...sacroiliacPain,
    confirmed,
    injectionBehind,
    mdtDecided("sacroiliac-joint-fusion"),
  ],
};
