import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf } from "../case-of";
import { had, noted, says } from "../parts";

const packs = ["uk-nice"];
const care = "conservative-care";
const trial = "scs-trial";

/** What NICE and the English boards ask that no patient of the material shows. */
export function ukCases(): readonly PackCase[] {
  const screen = (on: string) => says("mrsa-screen", "yes", { on });
  return [
    caseOf({
      id: "uk-start-back",
      title: "Never operated, STarT Back recorded",
      packs,
      like: "V47/uk",
      add: [
        noted("start-back", "questionnaire-score", { instrument: "start-back-total", total: 4 }),
      ],
      shows: [{ treatment: care, code: "STRAT", truth: "met" }],
    }),
    caseOf({
      id: "uk-acupuncture",
      title: "Acupuncture goes on",
      packs,
      like: "V38",
      add: [had("acupuncture", "acupuncture", "2026-09-01", { ongoing: true })],
      shows: [{ treatment: care, code: "NICE_DO_NOT_OFFER", truth: "not-met" }],
    }),
    caseOf({
      id: "uk-aged-17",
      title: "Aged 17, stimulation asked for",
      packs,
      like: "V38",
      patient: { birthDate: "2009-01" },
      shows: [{ treatment: trial, code: "TA159_ADULT", truth: "not-met" }],
    }),
    caseOf({
      id: "uk-fusion-in-study",
      title: "Fusion for axial pain, enrolled in a study",
      packs,
      like: "V55",
      add: [says("study-enrolment", "yes")],
      shows: [{ treatment: "revision-surgery", code: "STUDY_ENROLLED", truth: "met" }],
    }),
    ...["2026-08-24", "2026-08-25"].map((onset, index) =>
      caseOf({
        id: `uk-bnssg-referral-${90 - index}-days`,
        title: `${90 - index} days of pain, referral asked for`,
        packs: ["uk-bnssg"],
        like: "V38",
        add: [{ id: "onset", on: onset }],
        shows: [{ treatment: trial, code: "REFERRAL_3M", truth: index === 0 ? "met" : "not-met" }],
      }),
    ),
    caseOf({
      id: "uk-hwe-mrsa-27-days",
      title: "MRSA screen clear 27 days ago",
      packs: ["uk-hwe"],
      like: "V38",
      without: ["ready-mrsa-screen"],
      add: [screen("2026-10-26")],
      shows: [{ treatment: trial, code: "MRSA_SCREEN", truth: "met" }],
    }),
    caseOf({
      id: "uk-hwe-mrsa-28-days",
      title: "MRSA screen clear 28 days ago",
      packs: ["uk-hwe"],
      like: "V38",
      without: ["ready-mrsa-screen"],
      add: [screen("2026-10-25")],
      shows: [{ treatment: trial, code: "MRSA_SCREEN", truth: "not-met" }],
    }),
  ];
}
