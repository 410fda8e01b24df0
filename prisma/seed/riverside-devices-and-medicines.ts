import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { type DemoEvidence, demoEvidence, redFlagScreen, surgery } from "./demo-evidence";
import { type DemoPatient, leftLeg } from "./demo-patient";

/** Riverside patients for whom a device or a blood thinner decides what can be done. */
export function riversideDevicesAndMedicines(today: PlainDate): readonly DemoPatient[] {
  return [pump(today), onAnticoagulant(today)];
}

/** A pump implanted elsewhere, abroad, long ago: device care without a history. */
function pump(today: PlainDate): DemoPatient {
  const { ago, nrs, account, here } = demoEvidence(today);
  const problem = "back and legs";
  return {
    hospitalNumber: "RV100004",
    draft: {
      familyName: "Grönberg-O’Sullivan",
      givenName: "Åsa",
      title: "Dr",
      birthDate: "1955",
      recordedSex: "female",
      language: "Swedish",
    },
    allergies: { state: "not-recorded" },
    referral: "Moved here; pump implanted in Sweden needs a centre",
    problems: [{ label: problem, region: "back", side: "both" }],
    evidence: [
      { kind: "spinal-surgery", on: "1998", procedure: "fusion", levels: [], provenance: account },
      {
        kind: "implant",
        on: "2014",
        device: "intrathecal-pump",
        state: "in-place",
        centre: "a hospital in Uppsala",
        provenance: account,
      },
      nrs(problem, 5, 30),
      redFlagScreen(ago(30), { "pump-alarm-or-withdrawal": { state: "not-asked" } }),
      { kind: "goal", on: ago(30), words: "Keep the pump working", provenance: here },
    ],
  };
}

/** Apixaban, reduced kidney function, two old operations. */
function onAnticoagulant(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, asked, letter, here } = demoEvidence(today);
  const problem = "left leg";
  return {
    hospitalNumber: "RV100005",
    nhsNumber: "9991205489",
    draft: {
      familyName: "Holloway",
      givenName: "Desmond",
      title: "Mr",
      birthDate: "1946-12-02",
      recordedSex: "male",
      language: "English",
      largePrint: true,
    },
    allergies: {
      state: "known",
      added: [
        { substance: "Iodinated contrast", reaction: "hives in 2019" },
        { substance: "Codeine", reaction: "vomiting" },
      ],
    },
    referral: "Radicular pain, on apixaban for atrial fibrillation",
    problems: [leftLeg],
    evidence: [
      onset(problem, "2021"),
      surgery("2009", "laminectomy", letter),
      surgery("2020-10", "fusion", letter),
      asked("spinal-surgery", 45),
      asked("anticoagulants", 45),
      asked("comorbidities", 45),
      nrs(problem, 6, 45),
      {
        kind: "medicine",
        name: "apixaban",
        status: "taking",
        antithrombotic: true,
        dose: 5,
        unit: "mg",
        timesPerDay: 2,
        indication: "atrial fibrillation",
        on: "2021-03",
        provenance: letter,
      },
      {
        kind: "renal-function",
        measure: "creatinine-clearance",
        value: 42,
        on: ago(45),
        provenance: letter,
      },
      condition("diabetes", "Type 2 diabetes", "2011", letter),
      redFlagScreen(ago(45), {
        "cancer-history": {
          state: "long-standing",
          since: "2013",
          finding: "prostate, discharged 2019",
        },
      }),
      { kind: "goal", on: ago(45), problem, words: "Stand long enough to cook", provenance: here },
    ],
  };
}

function condition(code: string, term: string, on: string, provenance: unknown): DemoEvidence {
  return { kind: "condition", condition: code, term, status: "active", on, provenance };
}
