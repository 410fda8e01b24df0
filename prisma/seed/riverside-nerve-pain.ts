import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { type DemoEvidence, demoEvidence, redFlagScreen, surgery } from "./demo-evidence";
import { type DemoPatient, leftLeg } from "./demo-patient";

/** Riverside patients whose pain comes from a nerve root, from the textbook case to the emergency. */
export function riversideNervePain(today: PlainDate): readonly DemoPatient[] {
  return [stimulationCandidate(today), afterOneOperation(today), newBladderChange(today)];
}

/** Everything tried, everything asked: what an SCS trial needs short of the MDT. */
function stimulationCandidate(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, given, allAsked, letter, here } = demoEvidence(today);
  const problem = "left leg";
  const ending = (on: string, reason: string) => ({ kind: "inadequate-response", on, reason });
  return {
    hospitalNumber: "RV100001",
    nhsNumber: "9991201378",
    draft: {
      familyName: "Fenwick",
      givenName: "Margaret",
      title: "Mrs",
      birthDate: "1961-09-07",
      recordedSex: "female",
      language: "English",
    },
    allergies: { state: "known", added: [{ substance: "Penicillin", reaction: "rash" }] },
    referral: "Leg pain after two disc operations; is stimulation an option?",
    problems: [leftLeg],
    evidence: [
      onset(problem, "2023-07", "three months after the second operation"),
      surgery("2022-03-14", "discectomy", letter),
      surgery("2023-04-20", "discectomy", letter),
      nrs(problem, 8, 200),
      nrs(problem, 8, 12),
      score("odi", 56, ago(12), problem),
      questionnaire("dn4", 6, ago(12), problem),
      questionnaire("phq-9", 9, ago(12)),
      { kind: "quality-of-life", reduced: true, on: ago(12), provenance: here },
      redFlagScreen(ago(10), {
        "motor-deficit": {
          state: "long-standing",
          finding: "ankle dorsiflexion 4/5 left",
          since: "2023",
          mrcGrade: 4,
        },
      }),
      ...allAsked(10),
      given("physical-therapy", "2024-02", {
        problem,
        weeks: 12,
        sessions: 14,
        reliefPercent: 15,
        sameScale: true,
        ending: ending("2024-05", "15 % after twelve weeks"),
      }),
      given("targeted-spinal-rehabilitation", "2025-01", {
        problem,
        weeks: 16,
        sessions: 20,
        reliefPercent: 20,
        ongoing: true,
        sameScale: true,
        ending: { kind: "partial-and-continuing", on: "2025-05" },
      }),
      given("cbt", "2025-02", {
        problem,
        weeks: 10,
        sessions: 8,
        reliefPercent: 10,
        ending: ending("2025-05", "copes better, pain unchanged"),
      }),
      given("medication", "2023-11", {
        problem,
        name: "duloxetine 60 mg",
        weeks: 12,
        reliefPercent: 20,
        ending: ending("2024-02", "20 % after twelve weeks"),
      }),
      given("medication", "2024-03", {
        problem,
        name: "pregabalin 300 mg",
        weeks: 10,
        ending: { kind: "not-tolerated", on: "2024-05", reason: "drowsy, two falls" },
      }),
      injection("2025-07-08", 30, 35, problem, letter),
      injection("2025-10-21", 25, 28, problem, letter),
      {
        kind: "imaging",
        on: ago(19),
        problem,
        modality: "mri",
        findings: [
          {
            finding: "epidural-fibrosis",
            levels: ["L4", "L5"],
            side: "left",
            concordant: "yes",
            correctable: "no",
            seriousDeficit: false,
          },
        ],
        canalSeenByImplanter: true,
        report: "Scar around the left L5 root. No recurrent herniation, no stenosis.",
        provenance: letter,
      },
      {
        kind: "surgeon-opinion",
        on: ago(15),
        problem,
        surgeon: "Mr Farid Kestrel",
        correctableCause: "no",
        surgery: "unlikely-to-help",
        words: "No compression to relieve.",
        provenance: here,
      },
      {
        kind: "psychological-evaluation",
        on: ago(32),
        outcome: "supports",
        summary: "Supports going ahead.",
        provenance: { howKnown: "observed-here", by: "Dr Ruth Oyelaran, psychologist" },
      },
      readiness("substance-use", ago(12)),
      readiness("education", ago(12)),
      readiness("device-operation", ago(12)),
      { kind: "goal", on: ago(12), problem, words: "Walk to the shop and back", provenance: here },
      medicine("paracetamol", 1000, 4, ago(12)),
      { kind: "renal-function", measure: "egfr", value: 78, on: ago(40), provenance: letter },
    ],
  };
}

/** One operation, little tried, no injection: the middle of the ladder. */
function afterOneOperation(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, given, asked, letter, here } = demoEvidence(today);
  const problem = "right leg";
  return {
    hospitalNumber: "RV100002",
    nhsNumber: "9991202749",
    draft: {
      familyName: "Adeyemi",
      givenName: "Tunde",
      title: "Mr",
      birthDate: "1978-02-11",
      recordedSex: "male",
      language: "English",
    },
    allergies: { state: "none-known" },
    referral: "Sciatica came back eight months after microdiscectomy",
    problems: [
      {
        label: problem,
        region: "leg",
        side: "right",
        generator: {
          structure: "nerve-root",
          mechanism: "neuropathic",
          levels: ["S1"],
          side: "right",
          confidence: "suspected",
        },
        goal: "Go back to driving the bus",
      },
      { label: "low back", region: "back", side: "midline" },
    ],
    evidence: [
      onset(problem, ago(240)),
      surgery(ago(480), "discectomy", letter),
      asked("spinal-surgery", 21),
      asked("medicines", 21),
      nrs(problem, 7, 21),
      nrs("low back", 4, 21),
      score("odi", 44, ago(21), problem),
      redFlagScreen(ago(21)),
      given("physical-therapy", ago(120), { problem, weeks: 6, sessions: 5, ongoing: true }),
      given("medication", ago(90), { problem, name: "naproxen", weeks: 4, ongoing: true }),
      { kind: "goal", on: ago(21), problem, words: "Go back to driving the bus", provenance: here },
    ],
  };
}

/** A new bladder change after surgery: the ladder stops. */
function newBladderChange(today: PlainDate): DemoPatient {
  const { ago, nrs, onset, asked, letter } = demoEvidence(today);
  const problem = "both legs";
  return {
    hospitalNumber: "RV100003",
    nhsNumber: "9991204113",
    draft: {
      familyName: "Marchetti",
      givenName: "Carla",
      birthDate: "1969-05-30",
      recordedSex: "female",
      language: "Italian",
      interpreter: true,
    },
    allergies: { state: "unavailable" },
    referral: "Increasing leg pain after decompression",
    problems: [{ label: problem, region: "leg", side: "both" }],
    evidence: [
      onset(problem, "2025-11"),
      surgery("2025-06-12", "decompression", letter),
      asked("spinal-surgery", 1),
      nrs(problem, 9, 1),
      redFlagScreen(ago(1), {
        "bladder-change": {
          state: "new-or-worse",
          since: ago(2),
          finding: "cannot feel the stream, has to strain",
        },
        "saddle-numbness": { state: "new-or-worse", since: ago(2) },
        "sexual-function-change": { state: "not-asked" },
      }),
    ],
  };
}

function injection(
  on: string,
  reliefPercent: number,
  reliefDays: number,
  problem: string,
  provenance: unknown,
): DemoEvidence {
  return {
    kind: "treatment-given",
    treatment: "epidural-steroid-injection",
    on,
    problem,
    region: "lumbar",
    levels: ["L5"],
    side: "left",
    approach: "transforaminal",
    steroid: "dexamethasone",
    steroidMg: 8,
    reliefPercent,
    reliefDays,
    sameScale: true,
    ending: { kind: "inadequate-response", reason: `${reliefPercent} % for ${reliefDays} days` },
    provenance,
  };
}

function score(instrument: string, total: number, on: string, problem: string): DemoEvidence {
  const provenance = { howKnown: "questionnaire" };
  return { kind: "function-score", instrument, total, on, problem, provenance };
}

function questionnaire(
  instrument: string,
  total: number,
  on: string,
  problem?: string,
): DemoEvidence {
  const about = problem === undefined ? {} : { problem };
  const provenance = { howKnown: "questionnaire" };
  return { kind: "questionnaire-score", instrument, total, on, ...about, provenance };
}

function readiness(about: string, on: string): DemoEvidence {
  return { kind: "readiness", about, answer: "yes", on, provenance: { howKnown: "observed-here" } };
}

function medicine(name: string, dose: number, timesPerDay: number, on: string): DemoEvidence {
  const provenance = { howKnown: "patient-account" };
  return {
    kind: "medicine",
    name,
    status: "taking",
    dose,
    unit: "mg",
    timesPerDay,
    on,
    provenance,
  };
}
