import { type CareId, getCare } from "../catalogue/care";
import { getTreatment, TreatmentId } from "../catalogue/treatment";
import type { Verdict } from "../guideline/verdict";
import type { Laterality, Region } from "../picture/anatomy";
import type { EndingKind } from "../picture/ending";

/** How a treatment ended, in words for the patient (decisions, D32). */
export const endingForPatient: Readonly<Record<EndingKind, string>> = {
  effective: "it helped",
  "effective-then-lost": "it helped at first and then wore off",
  "partial-and-continuing": "it helps in part, and you carry on with it",
  "inadequate-response": "it did not help enough",
  "not-tolerated": "it did not agree with you, so you and we decided to stop it",
  "technically-failed": "it could not be done as planned",
  "not-available": "it was not available",
  "did-not-attend": "it has not taken place",
  declined: "you chose not to",
  "not-indicated": "it would not help your kind of pain",
  contraindicated: "it was not safe for you",
};

/** Why a treatment is not for the patient now. Undefined: nothing to print, for example a matter of funding. */
export function whyNotForPatient(verdict: Verdict): string | undefined {
  const codes = new Set(verdict.reasons.flatMap((each) => (isUnmet(each) ? [each.code] : [])));
  switch (verdict.word) {
    case "not-indicated":
      return toWords(notIndicatedWords, codes, "it would not help your kind of pain");
    case "contraindicated":
      return `it is not safe for you now, because ${toWords(notSafeWords, codes, "of your health at the moment. Please ask us to explain")}`;
    case "suspended":
      return "we have to check something new first";
    case "completed":
    case "not-yet":
    case "needs-information":
    case "eligible":
    case "eligible-with-caution":
    case "eligible-urgent":
      return undefined;
  }
}

function isUnmet({ truth }: Verdict["reasons"][number]): boolean {
  return truth === "not-met";
}

const notIndicatedWords: Readonly<Record<string, string>> = {
  PAIN_CONTROLLED: "you do not need it while what you have now helps",
  NO_STRUCTURAL_CAUSE: "nothing was found that another operation would put right",
  MBB_NEGATIVE: "the test injections showed that the pain does not come from these joints",
};

/** What a person is not told on paper but face to face, such as substance use, has no line here. */
const notSafeWords: Readonly<Record<string, string>> = {
  ACTIVE_INFECTION: "you have an infection. It may become possible when the infection has gone",
  PREGNANCY: "of your pregnancy",
  COAGULOPATHY_IMMUNOSUPPRESSION: "it could cause bleeding or an infection",
  DIATHERMY_ABSOLUTE: "of another treatment that you need, which does not go together with it",
};

function toWords(
  table: Readonly<Record<string, string>>,
  codes: ReadonlySet<string>,
  otherwise: string,
): string {
  const code = Object.keys(table).find((each) => codes.has(each));
  return (code === undefined ? undefined : table[code]) ?? otherwise;
}

const careWords: Partial<Record<CareId, string>> = {
  "physical-therapy": "Physiotherapy",
  "lifestyle-modification": "Changes in daily life",
  tens: "TENS machine",
  "microcurrent-stimulation": "Stimulation through the skin",
  "manual-neuromuscular-stimulation": "Stimulation of muscles and nerves by hand",
  "behavioural-medicine-mdt-rehab": "Rehabilitation with a team",
  "cognitive-behavioural-rehabilitation": "Rehabilitation with a team",
  "patient-education-self-management": "Learning to manage the pain yourself",
  "core-stabilisation": "Exercises for back and belly muscles",
  "graded-exercise": "Exercise in small steps",
  "decompression-therapy": "Stretching treatment for the back",
  "load-tolerance-retraining": "Training to move and carry again",
  "targeted-spinal-rehabilitation": "Rehabilitation for your back",
  "trigger-point-injection": "Injection into a tight muscle",
  "facet-joint-injection": "Injection into the small back joints",
  "nerve-block": "Injection to numb a nerve",
  "selective-nerve-root-block-therapeutic": "Injection near one nerve",
  "sympathetic-plexus-block": "Injection near a group of nerves",
  "spinal-cord-stimulation": "Spinal cord stimulation",
  medication: "Medicine",
  supplement: "Food supplement",
};

/**
 * A treatment that was given, in the patient's words: the drug or programme as it was called, else what
 * it is. A name that a clinician typed or a letter brought is used only if a patient may read it.
 */
export function careForPatient(care: CareId, calledName: string | undefined): string {
  if (calledName !== undefined && calledName.trim() !== "" && mayBeRead(calledName))
    return calledName.trim();
  const treatment = TreatmentId.safeParse(care);
  if (treatment.success) return getTreatment(treatment.data).plainName;
  return careWords[care] ?? getCare(care).name;
}

const regionWords: Readonly<Record<Region, string>> = {
  neck: "neck",
  arm: "arm",
  "chest-wall": "chest",
  back: "back",
  leg: "leg",
  perineal: "between the legs",
};

/** Where it hurts: "left leg", "back", "both arms". */
export function regionForPatient(region: Region, side: Laterality | undefined): string {
  const words = regionWords[region];
  if (region === "perineal" || side === undefined || side === "midline") return words;
  if (side !== "both") return `${side} ${words}`;
  return region === "arm" || region === "leg" ? `both ${words}s` : `both sides of the ${words}`;
}

const wordsToAvoid =
  /\b(fail(?:ed|ure|s|ing)?|not cleared|inadequate(?:ly)?|contra-?indicat\w*|red[ -]flags?|crippled)\b/gi;

/** Words that never reach a patient on paper (decisions, D32), as they stand in a text. */
export function findWordsToAvoid(text: string): readonly string[] {
  return [...text.matchAll(wordsToAvoid)].map(([word]) => word);
}

const inConfidence =
  /\b(psych\w*|cbt|cognitive|suicid\w*|self[ -]harm\w*|substance|addict\w*|alcohol\w*|drug (?:use|misuse|abuse))/i;

/** Whether words that come from a record may stand on the patient's paper as they are (decisions, D32 and D36). */
export function mayBeRead(text: string): boolean {
  return findWordsToAvoid(text).length === 0 && !inConfidence.test(text);
}
