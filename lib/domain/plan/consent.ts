import { z } from "zod";
import { ConsentId } from "../shared/ids";
import { PlainDate } from "../shared/plain-date";

/** What the patient said to one version of a plan (decisions, G56). */
export const ConsentAnswer = z.enum(["agreed", "refused", "wants-time"]);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

export const consentNames: Readonly<Record<ConsentAnswer, string>> = {
  agreed: "Agreed",
  refused: "Said no",
  "wants-time": "Wants time to think",
};

export const Consent = z
  .object({
    id: ConsentId,
    version: z.int().min(1),
    answer: ConsentAnswer,
    givenOn: PlainDate,
    words: z.string().optional().describe("the patient's words"),
    recordedBy: z.string(),
  })
  .readonly();
export type Consent = z.infer<typeof Consent>;
