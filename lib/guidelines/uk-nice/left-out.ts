import type { LeftOutSeedRule } from "../seed-advice";

const exerciseCounts =
  "NG59 offers group exercise: a generic programme counts here, so the seeds' demand for a targeted one is no advice (decisions B21).";

const noInjectionLadder =
  "NG59 and the list of limited injections keep injections from chronic back pain and chronic sciatica: they are no step that has to be behind the patient.";

const nerveRule = "TA159 makes it a condition of its own: stimulation is for neuropathic pain.";

/** Rules that only the seeds have and that the guidance of the United Kingdom contradicts, with the reason. */
export const leftOutOfUk: readonly LeftOutSeedRule[] = [
  { code: "GENERIC_EXERCISE_ONLY", why: exerciseCounts },
  { code: "CONS_NOT_EXHAUSTED", why: exerciseCounts },
  { code: "LOWER_STEPS_NOT_BEHIND", why: noInjectionLadder },
  { code: "SIJ_INJECTION_NOT_BEHIND", why: noInjectionLadder },
  { code: "AXIAL_ONLY_NO_ESI", why: noInjectionLadder },
  { code: "SCS_SUITS_NERVE_PAIN", why: nerveRule },
];
