/**
 * Groups of medicines that rules speak of. Which ingredients belong to one is data
 * of the pack; opioids and antithrombotics are known to the catalogue, or were recorded as such.
 */
export type MedicineGroup = ListedGroup | "opioid" | "antithrombotic";

/** Groups that a pack has to name the ingredients of. */
export type ListedGroup = (typeof listedGroups)[number];

export const listedGroups = [
  "benzodiazepine",
  "gabapentinoid",
  "antiepileptic",
  "muscle-relaxant",
  "nsaid",
  "paracetamol",
  "tricyclic",
  "ssri",
  "snri",
  "maoi",
  "triptan",
  "ace-inhibitor-or-arb",
  "diuretic",
  "oral-steroid",
] as const;
