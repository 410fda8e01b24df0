/**
 * Groups of medicines that rules speak of, each with its name. Which ingredients belong to one is data
 * of the pack; opioids and antithrombotics are known to the catalogue, or were recorded as such.
 */
export const medicineGroups = {
  opioid: "opioid",
  antithrombotic: "antithrombotic",
  benzodiazepine: "benzodiazepine",
  gabapentinoid: "gabapentinoid",
  antiepileptic: "antiepileptic",
  "muscle-relaxant": "muscle relaxant",
  nsaid: "anti-inflammatory (NSAID)",
  paracetamol: "paracetamol",
  tricyclic: "tricyclic antidepressant",
  ssri: "SSRI",
  snri: "SNRI",
  maoi: "monoamine oxidase inhibitor",
  triptan: "triptan",
  "ace-inhibitor-or-arb": "ACE inhibitor or angiotensin blocker",
  diuretic: "diuretic",
  "oral-steroid": "steroid by mouth",
} as const;

export type MedicineGroup = keyof typeof medicineGroups;

/** Groups that a pack has to name the ingredients of. */
export type ListedGroup = Exclude<MedicineGroup, "opioid" | "antithrombotic">;
