"use server";

import { redirect } from "next/navigation";
import type { EvidenceFormState } from "@/components/record/evidence-form";
import { recordRefusalWords } from "@/components/record/refusal-words";
import type { StandingFormState } from "@/components/record/standing-form";
import { toTypedFields } from "@/components/record/to-typed-fields";
import { requireActor } from "@/lib/auth/actor";
import { mergedAwayWords } from "@/lib/domain/patient/merge-words";
import { DisputeEvidence, disputeEvidence } from "@/lib/usecases/dispute-evidence";
import { RecordEvidence, recordEvidence } from "@/lib/usecases/record-evidence";
import { RecordPsychologyText, recordPsychologyText } from "@/lib/usecases/record-psychology-text";
import { SupersedeEvidence, supersedeEvidence } from "@/lib/usecases/supersede-evidence";
import { VoidEvidence, voidEvidence } from "@/lib/usecases/void-evidence";
import { readSubmission, toLost } from "./read-submission";
import { toSaveAnswer } from "./to-save-answer";

export async function recordEvidenceAction(
  before: EvidenceFormState,
  form: FormData,
): Promise<EvidenceFormState> {
  const actor = await requireActor();
  const read = await readSubmission(actor, before, form);
  if (read.kind === "answer") return read.answer;
  const { typed, again, draft, evidenceKind } = read;
  const command = RecordEvidence.safeParse({ ...typed, evidence: draft });
  if (!command.success) return toLost(again);

  const result = await recordEvidence(actor, command.data);
  if (!result.ok) return toSaveAnswer(result.refusal, again);
  redirect(`/patients/${command.data.patientId}?saved=${evidenceKind}`);
}

export async function supersedeEvidenceAction(
  before: EvidenceFormState,
  form: FormData,
): Promise<EvidenceFormState> {
  const actor = await requireActor();
  const read = await readSubmission(actor, before, form);
  if (read.kind === "answer") return read.answer;
  const { typed, again, draft } = read;
  if ((typed["reason"] ?? "").trim() === "") {
    const words = "Say why it is replaced.";
    return { kind: "problems", problems: [{ field: "reason", words }], ...again };
  }
  const command = SupersedeEvidence.safeParse({ ...typed, evidence: draft });
  if (!command.success) return toLost(again);

  const result = await supersedeEvidence(actor, command.data);
  if (!result.ok) return toSaveAnswer(result.refusal, again);
  redirect(`/patients/${command.data.patientId}/evidence/${result.value}`);
}

export async function disputeEvidenceAction(
  _before: StandingFormState,
  form: FormData,
): Promise<StandingFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const command = DisputeEvidence.safeParse(typed);
  if (!command.success) return { words: "Say what is doubtful about it.", typed };
  const result = await disputeEvidence(actor, command.data);
  if (!result.ok) return { words: recordRefusalWords[result.refusal.kind], typed };
  redirect(`/patients/${command.data.patientId}/evidence/${result.value}`);
}

export async function voidEvidenceAction(
  _before: StandingFormState,
  form: FormData,
): Promise<StandingFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const command = VoidEvidence.safeParse(typed);
  if (!command.success) return { words: "Say how it came into the wrong record.", typed };
  const result = await voidEvidence(actor, command.data);
  if (!result.ok) return { words: recordRefusalWords[result.refusal.kind], typed };
  redirect(`/patients/${command.data.patientId}/history`);
}

const textRefusals = {
  "merged-away": mergedAwayWords,
  forbidden: "Only a psychologist writes this text.",
  "not-found": "This evaluation is not on record.",
  "written-already":
    "A text stands already. Replace the evaluation and write the text of the new one.",
} as const;

export async function recordPsychologyTextAction(
  _before: StandingFormState,
  form: FormData,
): Promise<StandingFormState> {
  const actor = await requireActor();
  const typed = toTypedFields(form);
  const command = RecordPsychologyText.safeParse({ ...typed, text: typed["reason"] });
  if (!command.success) return { words: "Write the text, at most 20,000 characters.", typed };
  const result = await recordPsychologyText(actor, command.data);
  if (!result.ok) return { words: textRefusals[result.refusal.kind], typed };
  redirect(`/patients/${command.data.patientId}/evidence/${result.value}`);
}
