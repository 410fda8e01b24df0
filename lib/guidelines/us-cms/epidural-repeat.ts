import type { CareId } from "@/lib/domain/catalogue/care";
import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atLeast,
  atMost,
  countGiven,
  daysSinceGiven,
  is,
  latestGiven,
  not,
  param,
} from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { lcdEpidural } from "./injection-sources";

/** A selective root block with steroid is the same injection by another name. */
const epidurals: readonly CareId[] = [
  "epidural-steroid-injection",
  "selective-nerve-root-block-therapeutic",
];

const beforeForThisPain = countGiven({ treatments: epidurals, scope: "problem" });
const inWindow = countGiven({
  treatments: epidurals,
  scope: "region",
  withinDays: param("epiduralYearDays"),
});

const halfRelief = atLeast(
  latestGiven(epidurals, "relief-percent", "problem"),
  param("epiduralRepeatPercent"),
);

const halfGain = any(
  halfRelief,
  atLeast(latestGiven(epidurals, "adl-gain-percent", "problem"), param("epiduralRepeatPercent")),
);

const lastingGain = all(
  halfGain,
  atLeast(latestGiven(epidurals, "relief-days", "problem"), param("epiduralRepeatDays")),
  is("latestEpiduralOneScale", true),
);

const asThePrevious =
  "The latest injection for this pain is read; an older one stands in for none.";

/** How often, how soon, and after what result (criteria.md 1.2). */
export const repeatedEpidural: readonly Criterion[] = [
  criterion({
    code: "ESI_CAP_4_PER_12M",
    words: "The sessions of the rolling year in this region leave room for another.",
    kind: "coverage",
    requires: not(atLeast(inWindow, param("epiduralCap"))),
    citation: lcdEpidural("sessions per region and rolling twelve months; also L33906, A56651"),
    verification: "V2",
    interpretations: [
      "Lumbar and sacral count as one region.",
      "A selective root block with steroid counts as an epidural.",
      "No series is planned ahead: each session is judged anew.",
    ],
    fixHint: "Not before the oldest session has left the rolling year.",
  }),
  criterion({
    code: "ESI_REPEAT_LT_50_3M",
    words:
      "The last injection helped enough and long enough on one scale, or a first one that did not is followed by another way with a reason.",
    kind: "coverage",
    appliesWhen: atLeast(beforeForThisPain, 1),
    requires: any(
      lastingGain,
      all(not(atLeast(beforeForThisPain, 2)), not(halfRelief), is("epiduralRationale", true)),
    ),
    citation: lcdEpidural("repeat injections"),
    verification: "V2",
    interpretations: [
      asThePrevious,
      "A first injection that did not help is one with too little relief of pain.",
      "How long it helped is read for pain and activities alike.",
      "The reason recorded with the booking says what is different: approach, level or drug.",
    ],
    fixHint: "Record what the last injection did, on which scale and for how long.",
  }),
  criterion({
    code: "ESI_INTERVAL_LT_14D",
    words: "Enough time has passed since the last injection.",
    kind: "coverage",
    requires: atLeast(
      daysSinceGiven({ treatments: epidurals, scope: "region" }),
      param("epiduralIntervalDays"),
    ),
    citation: lcdEpidural("interval after a first injection that failed; also EviCore CMM-200"),
    verification: "V2",
    interpretations: ["The interval is read as holding after any injection in this region."],
    fixHint: "Wait until the interval is over.",
  }),
  criterion({
    code: "ESI_GT_12M",
    words:
      "Injections that go on beyond a year have a disability, a lasting gain, a recorded reason, and primary care knows of the steroid.",
    kind: "coverage",
    appliesWhen: all(
      not(atMost("daysSinceFirstEpidural", param("epiduralYearDays"))),
      atLeast(inWindow, 1),
    ),
    requires: all(
      is("baselineDisability", true),
      lastingGain,
      is("repeatInjectionReason", true),
      is("primaryCareTold", true),
    ),
    citation: lcdEpidural("beyond twelve months"),
    verification: "V2",
    interpretations: [
      "Beyond a year: the first injection lies more than a year back, and another was given within the last.",
      "A score on a disability scale stands for functional disability; the source gives no number.",
      "Reasons are a high surgical risk, refusal of surgery, or recurrence.",
    ],
    fixHint: "Record the reason, the disability, and that primary care was told.",
  }),
];
