import { z } from "zod";
import { PlanEnding } from "../plan/plan";
import { ClinicianId, EpisodeId, PatientId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";
import { writtenText } from "../shared/written-text";

/** One stretch of care for one problem, from referral to discharge. */
export const EpisodeRecord = z
  .object({
    id: EpisodeId,
    patientId: PatientId,
    consultantId: ClinicianId.optional().describe("the treating consultant; absent: not named yet"),
    openedOn: PlainDate,
    closedOn: PlainDate.optional().describe("absent: open"),
    ending: PlanEnding.optional().describe("why it was closed"),
    reason: writtenText(1000).optional().describe("why the patient was referred"),
    revision: z.int().positive(),
  })
  .readonly();
export type EpisodeRecord = z.infer<typeof EpisodeRecord>;
