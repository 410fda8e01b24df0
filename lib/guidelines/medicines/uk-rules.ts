import type {
  MedicineCondition,
  MedicineRule,
  Sourced,
} from "@/lib/domain/medicine/medicine-rules";
import { ng59 } from "./sources";

const chronicDays = 90;
const forOtherReasons =
  "It may be taken for another reason; what it is for is not read, so it warns and denies nothing.";
const chronic = "Chronic is read as more than 90 days, as for PSPS.";
const backOnly = "Low back pain is a pain problem of the back, unless its levels lie higher.";

const backPain: Sourced = {
  citation: ng59("1.2, medicines for low back pain"),
  verification: "V2",
  interpretations: [backOnly, forOtherReasons, "The numbers of the paragraphs are unverified."],
};

const sciaticaSource: Sourced = {
  citation: ng59("update of September 2020 on sciatica"),
  verification: "V",
  interpretations: [
    "Sciatica is leg pain held to come from a nerve root.",
    "Nerve pain in the leg after spinal surgery, with a DN4 of 4 or more, follows NICE CG173 instead (B21, local).",
    forOtherReasons,
  ],
};

const lowBack: MedicineCondition = { op: "low-back-pain" };
const chronicLowBack: MedicineCondition = { op: "low-back-pain", olderThanDays: chronicDays };
const sciatica: MedicineCondition = { op: "sciatica", unlessAfterSurgeryWithDn4: 4 };
const chronicSciatica: MedicineCondition = {
  op: "sciatica",
  unlessAfterSurgeryWithDn4: 4,
  olderThanDays: chronicDays,
};

const gradual =
  "Review with the patient whether it helps. If it is to end, that is agreed and gradual; explain withdrawal.";

/** What NICE advises against for low back pain and for sciatica. Warned of, never forbidden. */
export const ukRules: readonly MedicineRule[] = [
  {
    code: "NICE_DRUGS_LBP",
    detail: "opioid",
    words: "An opioid, and chronic low back pain: NICE advises against it.",
    fixHint: gradual,
    level: "warn",
    when: { op: "all", parts: [{ op: "takes", of: { groups: ["opioid"] } }, chronicLowBack] },
    ...backPain,
    interpretations: [...backPain.interpretations, chronic],
  },
  {
    code: "NICE_DRUGS_LBP",
    detail: "antidepressant",
    words: "An SSRI, SNRI or tricyclic, and low back pain: NICE advises against it for the pain.",
    fixHint: gradual,
    level: "warn",
    when: {
      op: "all",
      parts: [{ op: "takes", of: { groups: ["ssri", "snri", "tricyclic"] } }, lowBack],
    },
    ...backPain,
  },
  {
    code: "NICE_DRUGS_LBP",
    detail: "antiepileptic",
    words: "A gabapentinoid or another antiepileptic, and low back pain: NICE advises against it.",
    fixHint: gradual,
    level: "warn",
    when: {
      op: "all",
      parts: [{ op: "takes", of: { groups: ["gabapentinoid", "antiepileptic"] } }, lowBack],
    },
    ...backPain,
  },
  {
    code: "NICE_DRUGS_LBP",
    detail: "paracetamol alone",
    words: "Paracetamol as the only medicine for low back pain: NICE advises against it alone.",
    fixHint: "Look at what else could help; it does no harm to go on meanwhile.",
    level: "advice",
    when: {
      op: "all",
      parts: [
        { op: "takes", of: { groups: ["paracetamol"] } },
        lowBack,
        {
          op: "takes-none",
          of: { groups: ["opioid", "nsaid", "gabapentinoid", "antiepileptic", "muscle-relaxant"] },
        },
      ],
    },
    ...backPain,
  },
  {
    code: "NICE_DRUGS_LBP",
    detail: "anti-inflammatory",
    words:
      "An anti-inflammatory for low back pain: the lowest dose that helps, for the shortest time.",
    fixHint: "Ask whether it still helps, and for how long it is meant.",
    level: "advice",
    when: { op: "all", parts: [{ op: "takes", of: { groups: ["nsaid"] } }, lowBack] },
    ...backPain,
    verification: "M",
  },
  {
    code: "NICE_NO_GABAPENTINOID_SCIATICA",
    detail: "antiepileptic",
    words: "A gabapentinoid or another antiepileptic, and sciatica: NICE advises against it.",
    fixHint: gradual,
    level: "warn",
    when: {
      op: "all",
      parts: [{ op: "takes", of: { groups: ["gabapentinoid", "antiepileptic"] } }, sciatica],
    },
    ...sciaticaSource,
  },
  {
    code: "NICE_NO_GABAPENTINOID_SCIATICA",
    detail: "steroid by mouth",
    words: "A steroid by mouth, and sciatica: NICE advises against it.",
    fixHint:
      "Ask what it is for. A steroid that has been taken for long is brought down by its prescriber.",
    level: "warn",
    when: { op: "all", parts: [{ op: "takes", of: { groups: ["oral-steroid"] } }, sciatica] },
    ...sciaticaSource,
  },
  {
    code: "NICE_NO_GABAPENTINOID_SCIATICA",
    detail: "benzodiazepine",
    words: "A benzodiazepine, and sciatica: NICE advises against it.",
    fixHint: gradual,
    level: "warn",
    when: { op: "all", parts: [{ op: "takes", of: { groups: ["benzodiazepine"] } }, sciatica] },
    ...sciaticaSource,
  },
  {
    code: "NICE_NO_GABAPENTINOID_SCIATICA",
    detail: "opioid",
    words: "An opioid, and chronic sciatica: NICE advises against it.",
    fixHint: gradual,
    level: "warn",
    when: { op: "all", parts: [{ op: "takes", of: { groups: ["opioid"] } }, chronicSciatica] },
    ...sciaticaSource,
    interpretations: [...sciaticaSource.interpretations, chronic],
  },
];
