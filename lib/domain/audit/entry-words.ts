import type { AuditEntry } from "./audit-entry";

type Said = Pick<AuditEntry, "action" | "subject">;

/** What somebody did or tried, for whoever reads the trail: "Open the record". */
export function toEntryWords({ action, subject }: Said): string {
  return aboutSubject[`${action} ${subject}`] ?? actionWords[action] ?? action;
}

/** The same for a choice in a list, where no subject narrows it. */
export function toActionWords(action: string): string {
  return actionWords[action] ?? action;
}

/** "Done", or "Refused: not open". */
export function toOutcomeWords(outcome: string): string {
  return outcome === "done" ? "Done" : `Refused: ${outcome.replaceAll("-", " ")}`;
}

const actionWords: Readonly<Record<string, string>> = {
  "patient:search": "Search for patients",
  "patient:read": "Open the record",
  "patient:register": "Register a patient",
  "patient:amend": "Change who the patient is",
  "patient:merge": "Merge records of one person, or part them",
  "episode:open": "Open an episode of care",
  "episode:close": "Close the episode of care",
  "evidence:read": "Read evidence",
  "evidence:record": "Record evidence",
  "evidence:amend": "Replace, dispute or void evidence",
  "psychology-text:read": "Read psychology text",
  "psychology-text:record": "Record psychology text",
  "record:import": "Import a file",
  "plan:read": "Open the plan",
  "plan:draft": "Write the plan",
  "plan:submit": "Submit the plan",
  "plan:approve": "Approve the plan",
  "plan:return": "Return the plan to its author",
  "plan:withdraw": "Withdraw the plan",
  "plan:end": "End the plan",
  "plan:print": "Print from the plan",
  "consent:record": "Record the patient's answer",
  "today:read": "Open Today",
  "treatment:refer": "Refer for a planned treatment",
  "treatment:book": "Book a planned treatment, or cancel its booking",
  "treatment:activate": "Start a treatment",
  "treatment:activate-procedure": "Decide urgently on a procedure",
  "treatment:complete": "Record how a treatment ended",
  "treatment:step-down": "Step a treatment down",
  "mdt:read": "Open the MDT meetings",
  "mdt:schedule": "Schedule for the MDT",
  "mdt:decide": "Record a decision of the MDT",
  "guideline:read": "Read a guideline",
  "guideline:choose": "Choose the guideline of the clinic",
  "audit:read": "Read the trail",
  "password:change-own": "Change one's own password",
  "account:manage": "Manage accounts",
  "organisation:manage": "Change the clinic's settings",
  "session:begin": "Sign in",
  "session:end": "Sign out",
};

/** Where one action covers what people call by different names. */
const aboutSubject: Readonly<Record<string, string>> = {
  // Entries of before Today had an action of its own.
  "plan:read today": "Open Today",
  "mdt:read mdt-meeting": "Open an MDT meeting",
  "mdt:schedule mdt-meeting": "Schedule an MDT meeting",
  "mdt:schedule plan": "Bring the plan to the MDT",
  "evidence:read evidence-history": "Read what was replaced or voided",
  "evidence:read plan": "Copy the plan as text",
  "evidence:record allergies": "Record allergies",
  "evidence:record pain-problem": "Record a pain problem",
  "episode:open episode": "Open an episode of care, or name its consultant",
  "audit:read audit-chain": "Verify the trail",
};
