import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { demoEvidence, redFlagScreen } from "./demo-evidence";
import type { DemoPatient } from "./demo-patient";

/** Riverside patients whose pain does not come from a nerve root. */
export function riversideOtherPain(today: PlainDate): readonly DemoPatient[] {
  return [facetPain(today), widespreadPain(today), neverOperated(today), sacroiliacPain(today)];
}

/** Two diagnostic blocks with a clear answer: what RFA asks for. */
function facetPain(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, given, allAsked, letter, here } = demoEvidence(today);
  const problem = "low back right";
  const block = (on: string, reliefPercent: number) =>
    given("medial-branch-block", on, {
      problem,
      region: "lumbar",
      levels: ["L4", "L5"],
      side: "right",
      reliefPercent,
      reliefDays: 0.4,
      sameScale: true,
      ending: { kind: "effective", on },
      provenance: here,
    });
  return {
    hospitalNumber: "RV100006",
    nhsNumber: "9991208224",
    draft: {
      familyName: "Kowalczyk",
      givenName: "Barbara",
      title: "Ms",
      birthDate: "1964-08-19",
      recordedSex: "female",
      language: "Polish",
    },
    allergies: { state: "none-known" },
    referral: "Back pain above a fusion, no leg pain",
    problems: [
      {
        label: problem,
        region: "back",
        side: "right",
        generator: {
          structure: "facet",
          mechanism: "nociceptive",
          levels: ["L4", "L5"],
          side: "right",
          confidence: "confirmed",
          basis: "two medial branch blocks",
        },
        goal: "Lift my grandson",
      },
    ],
    evidence: [
      onset(problem, "2024-03"),
      {
        kind: "spinal-surgery",
        on: "2019-05",
        procedure: "fusion",
        region: "lumbar",
        levels: ["L5", "S1"],
        provenance: letter,
      },
      ...allAsked(14),
      nrs(problem, 7, 14),
      {
        kind: "function-score",
        instrument: "odi",
        total: 38,
        on: ago(14),
        problem,
        provenance: here,
      },
      redFlagScreen(ago(14)),
      given("physical-therapy", "2024-09", {
        problem,
        weeks: 12,
        sessions: 12,
        reliefPercent: 10,
        ending: { kind: "inadequate-response", on: "2024-12" },
      }),
      given("core-stabilisation", "2025-01", {
        problem,
        weeks: 10,
        reliefPercent: 10,
        ongoing: true,
        ending: { kind: "partial-and-continuing" },
      }),
      given("medication", "2024-05", {
        problem,
        name: "naproxen",
        weeks: 8,
        ending: { kind: "not-tolerated", on: "2024-07", reason: "stomach pain" },
      }),
      block(ago(60), 85),
      block(ago(32), 90),
      {
        kind: "imaging",
        on: ago(120),
        problem,
        modality: "mri",
        findings: [
          {
            finding: "facet-arthropathy",
            levels: ["L4", "L5"],
            side: "right",
            concordant: "yes",
            correctable: "no",
          },
        ],
        provenance: letter,
      },
      { kind: "goal", on: ago(14), problem, words: "Lift my grandson", provenance: here },
    ],
  };
}

function widespreadPain(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, given, asked, letter, account } = demoEvidence(today);
  const problem = "back";
  return {
    hospitalNumber: "RV100007",
    nhsNumber: "9991210962",
    draft: {
      familyName: "Prendergast",
      givenName: "Siobhan",
      title: "Miss",
      birthDate: "1985-01-03",
      recordedSex: "female",
      language: "English",
    },
    allergies: { state: "known", added: [{ substance: "Latex" }] },
    referral: "Pain all over since spinal surgery, poor sleep",
    problems: [
      {
        label: problem,
        region: "back",
        side: "both",
        generator: {
          structure: "none-found",
          mechanism: "nociplastic",
          levels: [],
          confidence: "likely",
          basis: "widespread pain, CSI, no concordant finding",
        },
        goal: "Sleep through the night",
      },
    ],
    evidence: [
      onset(problem, "2022"),
      {
        kind: "spinal-surgery",
        on: "2021-11",
        procedure: "decompression",
        region: "lumbar",
        levels: ["L4", "L5"],
        provenance: letter,
      },
      {
        kind: "condition",
        condition: "fibromyalgia",
        term: "Fibromyalgia",
        status: "active",
        on: "2023-06",
        provenance: letter,
      },
      asked("spinal-surgery", 28),
      asked("comorbidities", 28),
      nrs(problem, 8, 28),
      {
        kind: "questionnaire-score",
        instrument: "csi",
        total: 61,
        on: ago(28),
        provenance: { howKnown: "questionnaire" },
      },
      redFlagScreen(ago(28), {
        "night-pain": { state: "long-standing", since: "2022", finding: "wakes twice a night" },
      }),
      given("generic-exercise-programme", "2025-03", { problem, weeks: 8, ongoing: false }),
      {
        kind: "pregnancy",
        state: "not-pregnant",
        on: ago(28),
        provenance: account,
      },
    ],
  };
}

/** Type 1: never operated. */
function neverOperated(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, asked, here } = demoEvidence(today);
  return {
    hospitalNumber: "RV100008",
    nhsNumber: "9991212337",
    draft: {
      familyName: "Nakamura",
      givenName: "Kenji",
      birthDate: "1990-10-25",
      recordedSex: "male",
      language: "Japanese",
    },
    allergies: { state: "none-known" },
    referral: "Back pain for five months, never operated",
    problems: [{ label: "low back", region: "back", side: "midline" }],
    evidence: [
      onset("low back", ago(150), "lifting at work"),
      asked("spinal-surgery", 7),
      nrs("low back", 5, 7),
      redFlagScreen(ago(7)),
      { kind: "goal", on: ago(7), words: "Play with my children on the floor", provenance: here },
    ],
  };
}

function sacroiliacPain(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, asked, letter, here } = demoEvidence(today);
  const problem = "left buttock";
  return {
    hospitalNumber: "RV100009",
    nhsNumber: "9991213708",
    draft: {
      familyName: "de la Cruz y Ortega",
      givenName: "María del Pilar",
      title: "Sra",
      birthDate: "1972-06",
      recordedSex: "female",
      language: "Spanish",
    },
    allergies: { state: "none-known" },
    referral: "Buttock pain after lumbosacral fusion",
    problems: [
      {
        label: problem,
        region: "back",
        side: "left",
        generator: {
          structure: "sacroiliac",
          mechanism: "nociceptive",
          levels: ["S1", "S2"],
          side: "left",
          confidence: "suspected",
        },
      },
    ],
    evidence: [
      onset(problem, "2025-02"),
      {
        kind: "spinal-surgery",
        on: "2024-01-16",
        procedure: "fusion",
        region: "lumbar",
        levels: ["L4", "L5", "S1"],
        provenance: letter,
      },
      asked("spinal-surgery", 18),
      nrs(problem, 6, 18),
      {
        kind: "examination",
        on: ago(18),
        problem,
        sijTests: { faber: "positive", "thigh-thrust": "positive", gaenslen: "positive" },
        painBelowL5: true,
        motorNormal: true,
        provenance: here,
      },
      redFlagScreen(ago(18)),
    ],
  };
}
