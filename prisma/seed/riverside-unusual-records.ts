import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { demoEvidence } from "./demo-evidence";
import type { DemoPatient } from "./demo-patient";

/** Riverside patients with sparse records and unusual names. */
export function riversideUnusualRecords(today: PlainDate): readonly DemoPatient[] {
  return [sparse, oneLetter(today), longName(today), noBirthDate];
}

const sparse: DemoPatient = {
  hospitalNumber: "RV100010",
  draft: { familyName: "Baptiste", givenName: "Jean-Luc", birthDate: "1982-04-04" },
  allergies: { state: "not-recorded" },
  referral: "Referral letter asks for an opinion; nothing else was sent",
  problems: [],
  evidence: [],
};

function oneLetter(today: PlainDate): DemoPatient {
  const { nrs } = demoEvidence(today);
  return {
    hospitalNumber: "RV100011",
    draft: { familyName: "O", givenName: "", birthDate: "1959-03-21", recordedSex: "male" },
    allergies: { state: "not-recorded" },
    referral: "Neck pain",
    problems: [{ label: "neck", region: "neck" }],
    evidence: [nrs("neck", 4, 3)],
  };
}

function longName(today: PlainDate): DemoPatient {
  const { ago, here } = demoEvidence(today);
  return {
    hospitalNumber: "RV100012",
    nhsNumber: "9991215077",
    draft: {
      familyName: "Wolfeschlegelsteinhausenbergerdorff-Papadopoulou Featherstone",
      givenName: "Alexandrina Wilhelmina Constantia",
      title: "Professor Dame",
      preferredName: "Alex",
      birthDate: "1950-01-31",
      recordedSex: "female",
      language: "Greek",
      interpreter: true,
      largePrint: true,
    },
    allergies: {
      state: "known",
      added: ["Penicillin", "Trimethoprim", "Latex", "Elastoplast", "Morphine"].map(
        (substance) => ({
          substance,
        }),
      ),
    },
    referral: "Pain in back and both legs after four operations",
    problems: [
      { label: "low back", region: "back", side: "both" },
      { label: "left leg", region: "leg", side: "left" },
      { label: "right leg", region: "leg", side: "right" },
      { label: "perineum", region: "perineal", side: "midline" },
    ],
    evidence: [
      {
        kind: "goal",
        on: ago(90),
        words: "Sit through a concert with my sister",
        provenance: here,
      },
    ],
  };
}

const noBirthDate: DemoPatient = {
  hospitalNumber: "RV100013",
  draft: { familyName: "Unwin", givenName: "Terry" },
  allergies: { state: "not-recorded" },
  referral: undefined,
  problems: [],
  evidence: [],
};
