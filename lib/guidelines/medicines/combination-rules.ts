import type { MedicineCondition, MedicineRule } from "@/lib/domain/medicine/medicine-rules";
import { seedRule, source } from "../criterion-of";
import { aspirinForPain, aspirinForTheHeart } from "./anti-inflammatories";
import { methocarbamolAfterLoading } from "./muscle-relaxants";
import { notLicensedNames } from "./other-drugs";
import { general, label, local } from "./sources";

const takes = (...ingredients: readonly string[]): MedicineCondition => ({
  op: "takes",
  of: { ingredients },
});

const maoi: MedicineCondition = { op: "takes", of: { groups: ["maoi"] } };
const membership = "Which ingredients belong to a group is general knowledge, unverified.";

/** What should not be together, or not twice, and the two faulty entries of the seed. */
export const combinationRules: readonly MedicineRule[] = [
  {
    code: "NOT_A_LICENSED_DRUG",
    words: "A COX-3 inhibitor is no licensed medicine; the seed names it as experimental.",
    fixHint: "Do not prescribe it. Ask what is really taken, and record that.",
    level: "block-review",
    when: { op: "takes", of: { named: notLicensedNames } },
    citation: seedRule("000", "cyclooxygenase-3-inhib"),
    verification: "M",
    interpretations: [],
  },
  {
    code: "SEROTONERGIC_COMBO",
    detail: "contraindicated",
    words: "A monoamine oxidase inhibitor with tramadol or cyclobenzaprine: contraindicated.",
    fixHint:
      "Ring the prescriber or a pharmacist today. They say how to part the two safely; nothing is stopped without them.",
    level: "block-review",
    when: { op: "all", parts: [maoi, takes("tramadol", "cyclobenzaprine")] },
    ...label("contraindications", membership),
  },
  {
    code: "SEROTONERGIC_COMBO",
    words: "Two medicines that raise serotonin: agitation, tremor, sweating and fever can follow.",
    fixHint: "Say what to watch for, and ask the prescriber whether both are needed.",
    level: "warn",
    when: {
      op: "any",
      parts: [
        {
          op: "all",
          parts: [
            takes("tramadol"),
            {
              op: "takes",
              of: {
                groups: ["snri", "ssri", "tricyclic", "triptan"],
                ingredients: ["cyclobenzaprine", "linezolid"],
              },
            },
          ],
        },
        { op: "all", parts: [takes("duloxetine"), takes("amitriptyline")] },
      ],
    },
    ...general("serotonin syndrome", membership),
  },
  {
    code: "SEIZURE_THRESHOLD_TRAMADOL",
    words: "Tramadol with an antidepressant that lowers the seizure threshold, or at a high dose.",
    fixHint: "Ask about seizures, and ask the prescriber whether another pain medicine would do.",
    level: "warn",
    when: {
      op: "any",
      parts: [
        {
          op: "all",
          parts: [
            takes("tramadol"),
            { op: "takes", of: { groups: ["tricyclic", "ssri"], ingredients: ["bupropion"] } },
          ],
        },
        { op: "dose-above", of: { ingredients: ["tramadol"] }, perDay: 400, unit: "mg" },
      ],
    },
    ...general("seizures", membership),
  },
  {
    code: "CYP2D6",
    words:
      "Duloxetine or paroxetine with tramadol or codeine: the pain medicine may lose its effect.",
    fixHint: "Ask whether the pain medicine helps, and ask the prescriber about another one.",
    level: "warn",
    when: {
      op: "all",
      parts: [takes("duloxetine", "paroxetine"), takes("tramadol", "codeine")],
    },
    ...general("CYP2D6"),
  },
  {
    code: "DUPLICATE_MUSCLE_RELAXANT",
    words: "Two or more muscle relaxants are on record.",
    fixHint: "Ask who prescribes each, and agree on one.",
    level: "warn",
    when: { op: "takes", of: { groups: ["muscle-relaxant"] }, atLeast: 2 },
    citation: source("Derived by the project", "two medicines of one group"),
    verification: "M",
    interpretations: [
      "The source names baclofen, cyclobenzaprine and methocarbamol; others of the group count as well.",
    ],
  },
  {
    code: "CNS_STACK",
    words: "Three or more medicines that make sleepy: falls and confusion become likelier.",
    fixHint: "Review with the prescriber which of them still helps.",
    level: "warn",
    when: {
      op: "takes",
      of: {
        groups: ["opioid", "gabapentinoid", "benzodiazepine", "muscle-relaxant", "tricyclic"],
      },
      atLeast: 3,
    },
    ...general("STOPP and Beers criteria", membership),
  },
  {
    code: "QT_ANTICHOLINERGIC",
    words:
      "Amitriptyline and cyclobenzaprine together at 65 or older: heart rhythm, confusion, dry mouth, retention of urine.",
    fixHint: "Review both with the prescriber; look at an ECG first.",
    level: "warn",
    when: {
      op: "all",
      parts: [takes("amitriptyline"), takes("cyclobenzaprine"), { op: "age-at-least", years: 65 }],
    },
    ...general("QT interval and anticholinergic effects"),
  },
  {
    code: "METHOCARBAMOL_LOADING_GT_72H",
    words: "Methocarbamol at its loading dose for longer than the first days that it is meant for.",
    fixHint: "Agree on the dose for after the first days with the prescriber.",
    level: "warn",
    when: {
      op: "all",
      parts: [
        {
          op: "dose-above",
          of: { ingredients: ["methocarbamol"] },
          perDay: methocarbamolAfterLoading,
          unit: "mg",
        },
        { op: "longer-than", of: { ingredients: ["methocarbamol"] }, days: 3 },
      ],
    },
    ...label(
      "loading dose",
      "The loading dose is for 48 to 72 hours; the upper end is taken.",
      "Above 4.5 g a day is read as the loading dose.",
    ),
  },
  {
    code: "CYCLOBENZAPRINE_GT_3W",
    words: "Cyclobenzaprine for longer than the two to three weeks that it is meant for.",
    fixHint: "Ask whether it still helps, and agree with the prescriber when it ends.",
    level: "warn",
    when: { op: "longer-than", of: { ingredients: ["cyclobenzaprine"] }, days: 21 },
    ...label("duration", "The upper end of two to three weeks is taken."),
  },
];

const nsaid = { groups: ["nsaid"] } as const;
const anyNsaid: MedicineCondition = { op: "takes", of: nsaid };

/** Anti-inflammatories: kidneys, age, pregnancy, stomach, and two at once. */
export const nsaidRules: readonly MedicineRule[] = [
  {
    code: "NSAID_EGFR_LT_30",
    words: "An anti-inflammatory with an eGFR below 30 ml/min: it can harm the kidneys further.",
    fixHint: "Ask the prescriber what could take its place before the next dose is planned.",
    level: "block-review",
    when: { op: "all", parts: [anyNsaid, { op: "renal-below", measure: "egfr", value: 30 }] },
    ...label(
      "kidney function",
      "A creatinine clearance alone can show that it is too low, never that it is not.",
      "What is put on the skin counts as well.",
    ),
  },
  {
    code: "DUPLICATE_NSAID",
    words: "Two or more anti-inflammatories are on record: twice the harm for no more relief.",
    fixHint: "Agree with the patient and the prescriber on one.",
    level: "warn",
    when: {
      op: "takes",
      of: {
        ...nsaid,
        aboveDose: [{ ingredient: "aspirin", mgPerDay: aspirinForTheHeart }],
      },
      atLeast: 2,
    },
    ...general("anti-inflammatories", aspirinForPain, membership),
  },
  {
    code: "NSAID_ASPIRIN_GI",
    words:
      "An anti-inflammatory with aspirin, a blood thinner or an SSRI: bleeding from the stomach becomes likelier.",
    fixHint:
      "Ask the prescriber about protection of the stomach, or about another pain medicine. The blood thinner goes on.",
    level: "warn",
    when: {
      op: "all",
      parts: [
        anyNsaid,
        { op: "takes", of: { groups: ["antithrombotic", "ssri"], ingredients: ["aspirin"] } },
      ],
    },
    ...general("bleeding from the stomach", membership),
  },
  {
    code: "TRIPLE_WHAMMY",
    words:
      "An anti-inflammatory with an ACE inhibitor or angiotensin blocker and a diuretic: the kidneys can fail.",
    fixHint: "Ask the prescriber about another pain medicine, and have kidney function checked.",
    level: "warn",
    when: {
      op: "all",
      parts: [
        anyNsaid,
        { op: "takes", of: { groups: ["ace-inhibitor-or-arb"] } },
        { op: "takes", of: { groups: ["diuretic"] } },
      ],
    },
    ...general("kidney injury", membership),
  },
  {
    code: "NSAID_AGE",
    words: "An anti-inflammatory at 65 or older: stomach, kidneys and heart are at more risk.",
    fixHint: "Ask the prescriber about protection of the stomach and about the shortest course.",
    level: "warn",
    when: { op: "all", parts: [anyNsaid, { op: "age-at-least", years: 65 }] },
    ...local("F49"),
  },
  {
    code: "NSAID_PREGNANCY_AFTER_20W",
    words: "An anti-inflammatory after 20 weeks of pregnancy: it can harm the child's kidneys.",
    fixHint: "Ring the obstetric team or the prescriber today about another pain medicine.",
    level: "warn",
    when: { op: "all", parts: [anyNsaid, { op: "pregnant-at-least", weeks: 20 }] },
    ...label("FDA notice of 2020 on anti-inflammatories in pregnancy", "From 20 completed weeks."),
  },
];
