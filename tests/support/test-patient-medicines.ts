import { z } from "zod";
import { daysAgo, type EvidenceInput } from "./pictures";
import type { TestPatient } from "./test-patient";

const Drug = z
  .object({
    drug: z.string(),
    dose: z.string().optional(),
    last_dose_h: z.number().optional(),
    indication: z.string().optional(),
  })
  .strict();

const timesPerDay: Readonly<Record<string, number>> = { OD: 1, BID: 2, TID: 3, QID: 4 };
const antithrombotics = ["warfarin", "dabigatran", "clopidogrel", "aspirin"];

/** `oxycodone 20 mg TID`, `methocarbamol 1500 mg QID x21 d`, or a drug with its last dose. */
export function toMedicines({ meds = [] }: TestPatient): readonly EvidenceInput[] {
  return meds.map((med, index): EvidenceInput => {
    const drug = typeof med === "string" ? toDrug(med) : Drug.parse(med);
    const { days, ...dosage } = toDosage(drug.dose);
    return {
      id: `medicine-${index}`,
      kind: "medicine",
      // A last dose is asked about today; of the others the start is known at best.
      on: daysAgo(drug.last_dose_h === undefined ? (days ?? 90) : 0),
      name: drug.drug,
      status: "taking",
      ...(antithrombotics.includes(drug.drug) ? { antithrombotic: true } : {}),
      ...(drug.last_dose_h === undefined ? {} : { lastDoseHoursAgo: -drug.last_dose_h }),
      ...(drug.indication === undefined ? {} : { indication: drug.indication.replace("_", " ") }),
      ...dosage,
    };
  });
}

function toDrug(text: string): z.infer<typeof Drug> {
  const [drug = text, ...dose] = text.split(" ");
  return { drug, ...(dose.length === 0 ? {} : { dose: dose.join(" ") }) };
}

type Dosage = {
  readonly days?: number;
  readonly dose?: number;
  readonly unit?: string;
  readonly dosage?: string;
  readonly timesPerDay?: number;
};

function toDosage(text: string | undefined): Dosage {
  if (text === undefined) return {};
  const [, dose, unit, often, days] =
    /^(\d+) (mg)(?: (OD|BID|TID|QID))?(?: x(\d+) d)?$/.exec(text) ?? [];
  if (dose === undefined || unit === undefined) throw new Error(`no dosage in ${text}`);
  const times = often === undefined ? undefined : timesPerDay[often];
  return {
    dose: Number(dose),
    unit,
    dosage: text,
    ...(times === undefined ? {} : { timesPerDay: times }),
    ...(days === undefined ? {} : { days: Number(days) }),
  };
}
