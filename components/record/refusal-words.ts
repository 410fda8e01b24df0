import { mergedAwayWords } from "@/lib/domain/patient/merge-words";

/** Refusals in words: what happened, why, and what to do. A refusal without words does not compile. */
export const consultantRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not name the treating consultant.",
  "not-found": "This patient is not there. Reload the page.",
  "no-episode": "No episode of care is open. Open one on the record first.",
  "not-a-consultant": "Choose somebody who may sign in as a consultant.",
  "changed-meanwhile": "Somebody changed the episode while you looked at it. Reload to see it.",
} as const;

export const episodeRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not open episodes. Ask a clinician or the secretary.",
  "not-found": "This patient is not on record.",
  "already-open": "An episode is open already. Reload the page to see it.",
  "after-today": "The day of opening is after today. Choose today or an earlier day.",
} as const;

export const closingRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not close episodes. Ask a consultant or the spinal surgeon.",
  "not-found": "This patient is not on record.",
  "no-episode": "No episode of care is open. Reload the page.",
  "changed-meanwhile": "Somebody changed the episode while you looked at it. Reload to see it.",
  "after-today": "The day is after today. Choose today or an earlier day.",
  "before-opening": "The episode was opened after that day. Choose a later day.",
  "plan-open": "A plan is still open in this episode. End or withdraw it first.",
} as const;

export const problemRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not record pain problems. Ask a clinician.",
  "not-found": "This pain problem is not on record. Reload the page.",
  "no-open-episode": "No episode of care is open. Open one on the record first.",
  "four-already": "Four pain problems are on record, and that is the most. Change one of them.",
  "same-place-already":
    "This pain is on record already, with the same place and generator. Change that one.",
  "unreadable-text": "A field holds a character that cannot be stored. Type it again.",
  "changed-meanwhile":
    "Somebody changed this pain problem while you were writing. What you typed is still here: compare it with the record in another tab, then reload and save again.",
} as const;

export const allergyRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not record allergies. Ask a clinician.",
  "not-found": "This patient is not on record.",
  "changed-meanwhile":
    "Somebody changed this patient while you were writing. Reload the page to see what stands now.",
  "known-without-allergy": "Known allergies need at least one. Type the substance.",
  "allergy-but-none-known":
    "An allergy still stands, so this state cannot hold. End that allergy first, or choose known.",
} as const;

export const recordRefusalWords = {
  "merged-away": mergedAwayWords,
  forbidden: "Your role does not record evidence. Ask a clinician.",
  "not-found": "This is not on record. Go back to the patient list.",
  "unreadable-text": "A field holds a character that cannot be stored. Type it again.",
  "unknown-problem": "This pain problem does not belong to the open episode. Choose another.",
  "after-today": "The date is after today. What has not happened yet is planned, not recorded.",
  "before-birth": "The date is before the patient was born. Check it, and check the patient.",
  "saved-before":
    "This form was saved already, with other answers. Open the record to see what was saved, and correct it there.",
  "another-kind": "Evidence can only be replaced by evidence of the same kind.",
  "changed-meanwhile":
    "Somebody replaced or voided this evidence while you were writing. Open the record to see what stands now.",
} as const;
