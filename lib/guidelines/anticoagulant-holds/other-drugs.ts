import type { DrugRow, HoldCell } from "@/lib/domain/guideline/holds/hold-rules";
import { cells, holdDays, none, restart, row } from "./row";

/** Where the table is known from memory only: unverified, and it still protects (decisions, A5). */
const unverified = { verification: "M" } as const;

const considerNsaid: HoldCell = {
  kind: "consider",
  words: "Worth considering before a cervical interlaminar epidural.",
};

const nsaid = (name: string, days: number): DrugRow =>
  row(name, {
    ...unverified,
    words: name,
    ingredients: [name],
    cells: cells(none, considerNsaid, holdDays(days)),
    restartHours: restart(24),
    interpretations: ["Five half-lives, in whole days."],
  });

const discussAntidepressant: HoldCell = {
  kind: "discuss",
  words:
    "With another risk of bleeding, discuss a change with the prescriber in good time. Never stop it at once.",
};

const discussHerb: HoldCell = { kind: "discuss", words: "Discuss with the patient." };

const discussHerbInTime: HoldCell = {
  kind: "discuss",
  words: "Discuss with the patient; about six days without it.",
};

/** NSAIDs, antidepressants and what people take on their own. */
export const otherDrugs: readonly DrugRow[] = [
  nsaid("ibuprofen", 1),
  nsaid("diclofenac", 1),
  nsaid("naproxen", 4),
  nsaid("meloxicam", 4),
  row("ssri-snri", {
    ...unverified,
    words: "an SSRI or SNRI",
    ingredients: [
      "citalopram",
      "desvenlafaxine",
      "duloxetine",
      "escitalopram",
      "fluoxetine",
      "fluvoxamine",
      "milnacipran",
      "paroxetine",
      "sertraline",
      "venlafaxine",
    ],
    cells: cells(none, none, discussAntidepressant),
    restartHours: {},
  }),
  row("herbs", {
    ...unverified,
    words: "fish oil, garlic, ginkgo, ginseng, vitamin E, turmeric",
    ingredients: ["fish oil", "garlic", "ginkgo", "ginseng", "vitamin e", "turmeric"],
    cells: cells(none, discussHerb, discussHerbInTime),
    restartHours: {},
  }),
];
