import type { Criterion } from "@/lib/domain/guideline/criterion";
import {
  all,
  any,
  atMost,
  is,
  not,
  param,
  planned,
  plannedIs,
} from "@/lib/domain/guideline/expression";
import { criterion } from "../criterion-of";
import { lcdEpidural } from "./injection-sources";

const treatment = "epidural-steroid-injection";
const levels = planned(treatment, "level-count");
const transforaminal = plannedIs(treatment, "approach", "transforaminal");

/** What the booking of an epidural has to say; not yet known, it delays no decision (decisions, B14). */
export const epiduralBooking: readonly Criterion[] = [
  criterion({
    code: "NO_BASELINE_SCALE",
    words: "A score of pain or function is on record before the injection.",
    kind: "documentation",
    phase: "book",
    requires: is("baselineScale", true),
    citation: lcdEpidural("pain or function scale at baseline and at each follow-up"),
    verification: "V2",
    interpretations: ["That follow-up uses the same scale is asked when it is repeated."],
    fixHint: "Ask for a score of pain or function before the injection.",
  }),
  criterion({
    code: "GUIDANCE_NOT_CT_FLUORO",
    words:
      "It is done under CT or fluoroscopy with contrast; under ultrasound only with an allergy to contrast or in pregnancy.",
    kind: "safety",
    phase: "book",
    requires: any(
      all(
        plannedIs(treatment, "guidance", "ct", "fluoroscopy"),
        plannedIs(treatment, "contrast", "yes"),
      ),
      all(
        plannedIs(treatment, "guidance", "ultrasound"),
        any(is("contrastAllergy", true), is("pregnant", true)),
      ),
    ),
    citation: lcdEpidural("image guidance with contrast"),
    verification: "V2",
    interpretations: ["Films in two planes are kept; the booking does not ask for them."],
    fixHint: "Book it under CT or fluoroscopy with contrast.",
  }),
  criterion({
    code: "ESI_LEVELS_GT_LIMIT",
    words: "No more levels are planned than one session covers for this approach.",
    kind: "coverage",
    phase: "book",
    requires: all(
      atMost(levels, param("transforaminalLevels")),
      any(atMost(levels, param("interlaminarLevels")), transforaminal),
    ),
    citation: lcdEpidural("levels per session; also L33906"),
    verification: "V2",
    interpretations: ["One region a session: what is booked is one session."],
    fixHint: "Plan fewer levels for this session.",
  }),
  criterion({
    code: "ILESI_BILATERAL_NEVER",
    words: "An interlaminar or caudal injection is not planned on both sides.",
    kind: "coverage",
    phase: "book",
    requires: any(not(plannedIs(treatment, "side", "both")), transforaminal),
    citation: lcdEpidural("bilateral injections"),
    verification: "V2",
    fixHint: "Plan one midline injection, or a transforaminal one.",
  }),
  criterion({
    code: "ESI_NO_BIOLOGICS",
    words: "No platelet-rich plasma, stem cells or amniotic product is planned.",
    kind: "coverage",
    phase: "book",
    requires: is("plannedBiologic", false),
    citation: lcdEpidural("biological products; also L33906"),
    verification: "V2",
    fixHint: "Plan the injection without biological products.",
  }),
  criterion({
    code: "SAME_SESSION_BLOCKS",
    words: "No other kind of block is planned in the same session.",
    kind: "coverage",
    phase: "book",
    requires: is("otherBlockInSession", false),
    citation: lcdEpidural("other blocks in the same session"),
    verification: "V2",
    interpretations: ["A facet cyst that is treated with the epidural is no other block."],
    fixHint: "Plan the other block for another day.",
  }),
];
