import type { EvidenceDraft } from "@/lib/domain/picture/new-evidence";
import { addDays, type PlainDate } from "@/lib/domain/shared/plain-date";

/** Evidence of a demo patient; `problem` is the label of a pain problem, turned into its id on saving. */
export type DemoEvidence = EvidenceDraft;

const letter = { howKnown: "document-seen", source: "Referral letter" } as const;
const here = { howKnown: "observed-here" } as const;
const account = { howKnown: "patient-account" } as const;

/** Builds evidence relative to the day of seeding, so that a demo clinic made next year still reads well. */
export function demoEvidence(today: PlainDate) {
  const ago = (days: number) => addDays(today, -days);
  const nrs = (problem: string, value: number, days: number): DemoEvidence => ({
    kind: "pain-score",
    scale: "nrs",
    value,
    at: "average",
    problem,
    on: ago(days),
    provenance: here,
  });
  const onset = (problem: string, on: string, circumstances?: string): DemoEvidence => ({
    kind: "onset",
    on,
    problem,
    ...(circumstances === undefined ? {} : { circumstances }),
    provenance: account,
  });
  const asked = (about: string, days: number): DemoEvidence => ({
    kind: "history-asked",
    about,
    on: ago(days),
    provenance: here,
  });
  const given = (
    treatment: string,
    on: string,
    rest: Readonly<Record<string, unknown>>,
  ): DemoEvidence => ({ kind: "treatment-given", treatment, on, provenance: letter, ...rest });
  const allAsked = (days: number): readonly DemoEvidence[] =>
    [
      "spinal-surgery",
      "past-procedures",
      "medicines",
      "anticoagulants",
      "implants",
      "comorbidities",
      "substance-use",
    ].map((about) => asked(about, days));
  return { ago, nrs, onset, asked, given, allAsked, letter, here, account };
}

const nothingNew = [
  ...["saddle-numbness", "bladder-change", "bowel-change", "sexual-function-change"],
  ...["reduced-anal-tone", "bilateral-radicular-symptoms", "motor-deficit", "fever", "raised-crp"],
  ...["wound-change", "immunosuppression", "iv-drug-use", "recent-procedure", "cancer-history"],
  ...["unexplained-weight-loss", "night-pain", "significant-trauma", "osteoporosis"],
  ...["long-term-steroids", "sudden-severe-pain", "gait-unsteadiness", "clumsy-or-numb-hands"],
  ...["hyperreflexia", "hoffmann-positive", "clonus", "sensory-level"],
  ...["device-pocket-or-wound-infection", "device-headache-on-standing"],
  ...["device-sudden-loss-of-effect", "pump-alarm-or-withdrawal", "device-new-deficit"],
  "new-deficit-or-severe-pain-after-neuraxial-procedure",
];

/** A red-flag screen with every question answered "no", but for those given. */
export function redFlagScreen(
  on: string,
  answers: Readonly<Record<string, unknown>> = {},
): DemoEvidence {
  const no = Object.fromEntries(nothingNew.map((item) => [item, { state: "no" }]));
  return {
    kind: "red-flag-screen",
    on,
    answers: { ...no, ...answers },
    provenance: { howKnown: "observed-here" },
  };
}

/** An operation at L4/L5. */
export function surgery(on: string, procedure: string, provenance: unknown): DemoEvidence {
  return {
    kind: "spinal-surgery",
    on,
    procedure,
    region: "lumbar",
    levels: ["L4", "L5"],
    provenance,
  };
}
