import { getTreatment } from "../catalogue/treatment";
import { listObstacles } from "../guideline/obstacles";
import type { PlanRefusal, PlanRefusalOf } from "./refusal";
import { toVerdictName } from "./verdict-name";

/** What happened, why, and what to do: the same words on screen and in an API's answer. */
export type RefusalWords = {
  readonly happened: string;
  readonly why: string;
  readonly toDo: string;
};

type Words = {
  readonly [Kind in PlanRefusal["kind"]]: (refusal: PlanRefusalOf<Kind>) => RefusalWords;
};

const nothingSaved = "Nothing was changed.";

/** The one table of words for every refusal. */
const planRefusalWords: Words = {
  forbidden: () => ({
    happened: nothingSaved,
    why: "Your role does not allow this.",
    toDo: "Ask a colleague whose role does.",
  }),
  "not-found": () => ({
    happened: nothingSaved,
    why: "There is no such plan in your clinic.",
    toDo: "Go back to the patient's record and open the plan from there.",
  }),
  malformed: () => ({
    happened: nothingSaved,
    why: "The form was incomplete.",
    toDo: "Fill in what is marked and send it again.",
  }),
  "changed-meanwhile": ({ theirs }) => ({
    happened: nothingSaved,
    why: `${theirs.by} changed this plan while you were looking at it.`,
    toDo: "Look at the plan as it is now, then decide again.",
  }),
  "wrong-status": ({ status }) => ({
    happened: nothingSaved,
    why: `The plan is ${statusNames[status]}, and this is not possible then.`,
    toDo: "Reload the page to see where the plan stands.",
  }),
  "open-plan-exists": () => ({
    happened: "No second plan was started.",
    why: "This episode already has an open plan.",
    toDo: "Open that plan and change it.",
  }),
  "no-episode": () => ({
    happened: "No plan was started.",
    why: "The patient has no open episode of care.",
    toDo: "Open an episode on the patient's record first.",
  }),
  "merged-away": () => ({
    happened: "No plan was started.",
    why: "This record was merged into another one of the same person, and goes on there.",
    toDo: "Open that record and start the plan there.",
  }),
  "incomplete-plan": ({ gaps }) => ({
    happened: "The plan was not passed on.",
    why: "Something that every plan needs is not there yet.",
    toDo: `${gaps.length === 1 ? "One thing is" : `${gaps.length} things are`} missing; add what is listed here and submit again.`,
  }),
  "own-plan": () => ({
    happened: "The plan was not approved.",
    why: "You wrote it, and what it holds needs a second person.",
    toDo: "Ask a consultant or the MDT chair to read and approve it.",
  }),
  "no-approved-version": () => ({
    happened: "The treatment was not started.",
    why: "No version of this plan has been approved.",
    toDo: "Submit the plan and have it approved.",
  }),
  "step-not-found": () => ({
    happened: nothingSaved,
    why: "This treatment is not in the approved version of the plan.",
    toDo: "Reload the page. If the treatment is new, have the plan approved first.",
  }),
  "step-not-planned": ({ state }) => ({
    happened: "The treatment was not started.",
    why: state === "active" ? "It is under way already." : "It has already ended.",
    toDo: "Reload the page. To repeat a treatment, add it to the plan again.",
  }),
  "step-not-active": ({ state }) => ({
    happened: nothingSaved,
    why: state === "planned" ? "The treatment has not been started." : "It has already ended.",
    toDo: "Reload the page to see where the treatment stands.",
  }),
  "step-under-way": () => ({
    happened: "Not saved. What you typed is still here.",
    why: "A treatment that was started or has ended cannot be changed or removed.",
    toDo: "Put it back as it was. Step it down, or add a new treatment beside it.",
  }),
  "condition-not-confirmed": ({ condition }) => ({
    happened: "The treatment was not started.",
    why: `The plan holds it under a condition: ${condition}`,
    toDo: "Confirm that the condition is met, or leave it for later.",
  }),
  "no-verdict": () => ({
    happened: "The treatment was not started.",
    why: "Its pain problem is not on the record, so the rules could not be asked.",
    toDo: "Record the pain problem and choose it in the plan.",
  }),
  "not-open": ({ verdict }) => ({
    happened: `${getTreatment(verdict.treatment).name} was not started.`,
    why: `It is not open: ${toVerdictName(verdict)}.`,
    toDo: toFirstThing(verdict),
  }),
  "no-consent": ({ answer }) => ({
    happened: "The treatment was not started.",
    why: consentReasons[answer],
    toDo: "Talk with the patient, then record the answer for this version of the plan.",
  }),
  "no-decision": ({ why }) => ({
    happened: "The treatment was not started.",
    why: decisionReasons[why],
    toDo: "Bring the plan to an MDT meeting and record its decision on this treatment.",
  }),
  "ending-missing": () => ({
    happened: nothingSaved,
    why: "How the treatment ended was not said.",
    toDo: "Choose an ending.",
  }),
  "care-missing": () => ({
    happened: nothingSaved,
    why: "Conservative care holds many treatments, and none was named.",
    toDo: "Choose which one was given.",
  }),
  "operation-missing": () => ({
    happened: nothingSaved,
    why: "Which operation was done was not said.",
    toDo: "Choose the operation.",
  }),
  "date-not-possible": ({ why }) => ({
    happened: nothingSaved,
    why,
    toDo: "Correct the date.",
  }),
  "treatments-active": () => ({
    happened: nothingSaved,
    why: "A treatment of this plan is still under way.",
    toDo: "Complete it or step it down first.",
  }),
  "not-urgent": ({ verdict }) => ({
    happened: "No urgent decision was recorded.",
    why: `The urgent route is for a treatment that is open, urgent. This one is: ${toVerdictName(verdict)}.`,
    toDo: toFirstThing(verdict),
  }),
  "red-flag-not-raised": () => ({
    happened: "No urgent decision was recorded.",
    why: "The red flag that it is to answer is not raised on the record.",
    toDo: "Record the red-flag questions as they are today.",
  }),
  "meeting-not-held": () => ({
    happened: "No decision was recorded.",
    why: "The meeting has not taken place yet.",
    toDo: "Record the decision on the day of the meeting.",
  }),
  "too-few-attendees": () => ({
    happened: "No decision was recorded.",
    why: "A decision of a team names at least two people, each with a role.",
    toDo: "Name everyone who was present.",
  }),
  "nothing-to-arrange": ({ state }) => ({
    happened: nothingSaved,
    why:
      state === "ended"
        ? "The treatment has ended, so there is nothing to refer for or to book."
        : "The treatment is under way already, so there is nothing to refer for or to book.",
    toDo: "Reload the page. To repeat a treatment, add it to the plan again.",
  }),
  "not-booked": () => ({
    happened: nothingSaved,
    why: "No booking stands for this treatment.",
    toDo: "Reload the page to see what is arranged.",
  }),
  "no-device": () => ({
    happened: nothingSaved,
    why: "This treatment puts no device in.",
    toDo: "Record a device that was put in otherwise on the patient's record.",
  }),
  "device-on-record": () => ({
    happened: nothingSaved,
    why: "The device that this treatment put in is on record already.",
    toDo: "Open the record to see it, and correct it there.",
  }),
  "already-on-list": () => ({
    happened: nothingSaved,
    why: "This plan is already on the list of that meeting.",
    toDo: "Open the meeting to see it.",
  }),
};

/** What to tell a person about a refusal. */
export function toRefusalWords(refusal: PlanRefusal): RefusalWords {
  return wordsOf(refusal.kind, refusal);
}

function wordsOf<Kind extends PlanRefusal["kind"]>(
  kind: Kind,
  refusal: PlanRefusalOf<Kind>,
): RefusalWords {
  return planRefusalWords[kind](refusal);
}

const statusNames = {
  draft: "a draft",
  submitted: "submitted and waiting to be approved",
  returned: "returned to its author",
  approved: "approved",
  completed: "completed",
  withdrawn: "withdrawn",
} as const;

const consentReasons = {
  none: "The patient's answer to this version of the plan is not recorded.",
  refused: "The patient said no to this version of the plan.",
  "wants-time": "The patient asked for time to think.",
} as const;

const decisionReasons = {
  none: "This treatment needs a decision of the MDT, and none is recorded for it in this plan.",
  "not-go-ahead": "The last decision on this treatment is not to go ahead.",
  expired: "The decision on this treatment has lapsed.",
  "changed-since": "The treatment was changed in the plan after the decision.",
  "not-urgent-now":
    "The last decision was a surgeon's urgent one, and the rules no longer say urgent.",
} as const;

/** The first thing that stands in the way, in the words of the reasons on the page. */
function toFirstThing(verdict: PlanRefusalOf<"not-open">["verdict"]): string {
  const [missing] = verdict.missing;
  if (missing) return missing.words;
  const [unmet] = listObstacles(verdict);
  return unmet ? unmet.fixHint : "Read the reasons beside the treatment.";
}
