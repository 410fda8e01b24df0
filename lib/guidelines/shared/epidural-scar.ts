import type { Criterion } from "@/lib/domain/guideline/criterion";
import { alwaysShow, behind, is, oneOf } from "@/lib/domain/guideline/expression";
import { criterion, source } from "../criterion-of";
import { operatedBefore } from "./structural-cause";

const reviews = source(
  "Adhesiolysis reviews 2016 and 2017",
  "after an operation and a failed epidural injection",
  "https://brieflands.com/articles/aapm-17488",
);

const balloon = source(
  "Balloon neuroplasty in lumbar stenosis, 315 patients, uncontrolled",
  "responses",
  "https://pmc.ncbi.nlm.nih.gov/articles/PMC6485831/",
);

const bleeding = criterion({
  code: "BLEED_RISK_HIGH_IF_EPIDUROSCOPY",
  words: "The bleeding class is not raised by epiduroscopy.",
  kind: "safety",
  phase: "book",
  whenNotMet: "caution",
  requires: alwaysShow("With an epiduroscope, or to decompress, the bleeding class is high."),
  citation: source(
    "ASRA interventional pain and anticoagulants, 2nd edition, 2018",
    "procedure classes",
    "https://doi.org/10.1097/AAP.0000000000000700",
  ),
  verification: "V2",
  fixHint: "Settle the technique before blood thinners are planned.",
});

const injectionFailed = criterion({
  code: "ESI_NOT_BEHIND",
  words: "An epidural injection has been given, and ended with a reason.",
  kind: "indication",
  requires: behind("epidural-steroid-injection"),
  citation: reviews,
  verification: "V",
  interpretations: [
    "Failed is read as any ending but effective, one that the patient declined included.",
  ],
  fixHint: "Record how the epidural injection ended, or give one.",
});

function ofNerveRoot(...more: readonly "central-stenosis"[]): Criterion {
  return criterion({
    code: "NOT_NERVE_ROOT_PAIN",
    words: "The pain comes from a nerve root or its canal.",
    kind: "indication",
    whenNotMet: "not-indicated",
    requires: oneOf("generatorStructure", "nerve-root", ...more),
    citation: more.length > 0 ? balloon : reviews,
    verification: "V",
    interpretations: ["The source of the pain is read from the concluded generator."],
    fixHint: "This is not for the pain recorded: treat its source.",
  });
}

/** Freeing scar around a nerve root after an operation: open with a warning, never a matter of course. */
export const scarRelease: readonly Criterion[] = [
  ofNerveRoot(),
  {
    ...operatedBefore,
    citation: reviews,
    interpretations: ["The studies were done after surgery."],
  },
  injectionFailed,
  criterion({
    code: "SCAR_NOT_SEEN",
    words: "Imaging shows scar.",
    kind: "indication",
    strength: "advisory",
    whenNotMet: "caution",
    requires: is("epiduralFibrosis", true),
    citation: reviews,
    verification: "V",
    fixHint: "Record what imaging shows around the nerve root.",
  }),
  criterion({
    code: "EVIDENCE_LIMITED",
    words: "The evidence is strong.",
    kind: "indication",
    whenNotMet: "caution",
    requires: alwaysShow("Three trials by one group of authors; no payer's criterion was read."),
    citation: reviews,
    verification: "V",
    fixHint: "Say so when you discuss it.",
  }),
  bleeding,
];

/** The balloon was studied in stenosis, without a control group. */
export const balloonNeuroplasty: readonly Criterion[] = [
  ofNerveRoot("central-stenosis"),
  injectionFailed,
  criterion({
    code: "EVIDENCE_LIMITED",
    words: "The evidence is strong.",
    kind: "indication",
    whenNotMet: "caution",
    requires: alwaysShow(
      "In one series without a control group 56, 43 and 33 % responded at 1, 3 and 6 months.",
    ),
    citation: balloon,
    verification: "V",
    fixHint: "Say so when you discuss it.",
  }),
  bleeding,
];
