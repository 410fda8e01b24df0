import type { PlainDate } from "@/lib/domain/shared/plain-date";
import type { DemoPatient } from "./demo-patient";
import { riversideDevicesAndMedicines } from "./riverside-devices-and-medicines";
import { riversideNervePain } from "./riverside-nerve-pain";
import { riversideOtherPain } from "./riverside-other-pain";
import { riversidePlanPatients } from "./riverside-plan-patients";
import { riversideUnusualRecords } from "./riverside-unusual-records";

/** All patients of the demo clinic Riverside. */
export function riversidePatients(today: PlainDate): readonly DemoPatient[] {
  return [
    ...riversideNervePain(today),
    ...riversideDevicesAndMedicines(today),
    ...riversideOtherPain(today),
    ...riversideUnusualRecords(today),
    ...riversidePlanPatients(today),
  ];
}
