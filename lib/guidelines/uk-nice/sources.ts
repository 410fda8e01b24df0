import type { Citation } from "@/lib/domain/guideline/criterion";
import { source } from "../criterion-of";

/** NICE on spinal cord stimulation for chronic neuropathic or ischaemic pain, 2008. */
export function ta159(recommendation: string): Citation {
  return source(
    "NICE TA159, spinal cord stimulation",
    recommendation,
    "https://www.nice.org.uk/guidance/TA159/chapter/1-recommendations",
  );
}

/** NICE on low back pain and sciatica, 2016, updated 2020. */
export function ng59(recommendation: string): Citation {
  return source(
    "NICE NG59, low back pain and sciatica",
    recommendation,
    "https://www.nice.org.uk/guidance/ng59/chapter/Recommendations",
  );
}

/** The list of interventions that the English health service does without, or limits. */
export const ebiInjections: Citation = source(
  "Evidence-Based Interventions, injections for non-specific low back pain without sciatica",
  "list 1",
  "https://www.aomrc.org.uk/ebi/clinicians/injections-for-nonspecific-low-back-pain-without-sciatica",
);

/** Where these documents give no answer, the pack says so and asks nothing (decisions, F51). */
export const lumbarOnly =
  "NG59 speaks of the lumbar spine: pain of the back or leg is read as such.";
