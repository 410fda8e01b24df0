import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { Laterality, SpinalLevel } from "@/lib/domain/picture/anatomy";
import { PlanStep } from "@/lib/domain/plan/plan";
import { readTypedDate, type TypedDate } from "@/lib/domain/shared/typed-date";
import type { PlanPageSetting } from "./plan-page-setting";

/** What to do, by the name of the field. */
export type StepFormErrors = {
  readonly treatment?: string;
  readonly problemId?: string;
  readonly levels?: string;
  readonly stepGoal?: string;
  readonly successCriterion?: string;
  readonly stepReviewOn?: string;
};

export type StepFormReading =
  | { readonly kind: "step"; readonly step: PlanStep }
  | { readonly kind: "errors"; readonly errors: StepFormErrors };

type Setting = {
  /** Undefined: a new treatment. */
  readonly id: string | undefined;
  readonly reviewOn: string;
  readonly setting: Pick<PlanPageSetting, "dateOrder" | "thisYear">;
};

/** Reads the fields of one treatment out of their fieldset; nothing is guessed. */
export function readStepForm(
  box: HTMLFieldSetElement | null,
  { id, reviewOn, setting }: Setting,
): StepFormReading {
  const treatment = TreatmentId.safeParse(typedIn(box, "treatment"));
  const levels = readLevels(typedIn(box, "levels"));
  const date = readTypedDate(reviewOn, setting.dateOrder, setting.thisYear);
  const errors: StepFormErrors = {
    ...(treatment.success ? {} : { treatment: "Choose a treatment." }),
    ...(typedIn(box, "problemId") === "" ? { problemId: "Choose the pain that it is for." } : {}),
    ...(levels ? {} : { levels: "Name levels as C1 to S5, for example L4 L5." }),
    ...(isWholeOrEmpty(date)
      ? {}
      : { stepReviewOn: "Type a whole date, for example 14-Jan-2027." }),
  };
  if (!treatment.success || !levels || Object.keys(errors).length > 0)
    return { kind: "errors", errors };

  const side = Laterality.safeParse(typedIn(box, "side"));
  const step = PlanStep.parse({
    id: id ?? crypto.randomUUID(),
    step: getTreatment(treatment.data).step,
    treatment: treatment.data,
    problemId: typedIn(box, "problemId"),
    levels,
    side: side.success ? side.data : undefined,
    goal: typedIn(box, "stepGoal"),
    successCriterion: typedIn(box, "successCriterion"),
    reviewOn: date.kind === "date" ? date.date : undefined,
    conditional: typedIn(box, "conditional") || undefined,
    note: typedIn(box, "note") || undefined,
  });
  return { kind: "step", step };
}

function isWholeOrEmpty(date: TypedDate): boolean {
  return date.kind === "empty" || (date.kind === "date" && date.date.length === 10);
}

function typedIn(box: HTMLFieldSetElement | null, name: string): string {
  const field = box?.querySelector(`[name="${name}"]`);
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLSelectElement ||
    field instanceof HTMLTextAreaElement;
  return isField ? field.value.trim() : "";
}

/** "L4/5", "L4 L5" or "L4, L5"; undefined: something in it is no level. */
function readLevels(text: string): readonly SpinalLevel[] | undefined {
  const spelled = text.toUpperCase().replace(/([CTLS])(\d{1,2})\/(\d{1,2})/g, "$1$2 $1$3");
  const parts = spelled.split(/[\s,;-]+/).filter((part) => part !== "");
  const levels = parts.map((part) => SpinalLevel.safeParse(part));
  if (!levels.every(({ success }) => success)) return undefined;
  return levels.flatMap(({ data }) => (data === undefined ? [] : [data]));
}
