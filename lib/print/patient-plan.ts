import "server-only";
import type { PatientPaper } from "@/lib/domain/plan/patient-paper";
import { type Result, refuse } from "@/lib/domain/shared/result";
import { patientPlanTemplate } from "./patient-plan-template";
import { type PaperSize, type Pdf, type PrintRefusal, toPdf } from "./typst";

export type PlanLook = {
  readonly paperSize: PaperSize;
  /** 18 points instead of 12, on as many pages as that takes. */
  readonly largePrint: boolean;
};

export type PatientPlanRefusal = PrintRefusal | { readonly kind: "too-long" };

/** The patient reads two pages at most (decisions, D36); in large print the letters matter more. */
const pagesMax = { normal: 2, large: 4 } as const;

/** The patient's plan as a tagged PDF. */
export function printPatientPlan(
  paper: PatientPaper,
  { paperSize, largePrint }: PlanLook,
): Result<Pdf, PatientPlanRefusal> {
  const textSize = largePrint ? 18 : 12;
  const printed = toPdf(patientPlanTemplate, { ...paper, paperSize, textSize });
  if (!printed.ok) return printed;
  const limit = largePrint ? pagesMax.large : pagesMax.normal;
  return printed.value.pages > limit ? refuse({ kind: "too-long" }) : printed;
}
