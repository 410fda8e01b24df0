import type { DrugRow } from "@/lib/domain/guideline/holds/hold-rules";
import { cells, holdDays, holdHours, none, restart, row, shared } from "./row";

const aspirinMissing = {
  fact: "ASPIRIN_INDICATION",
  words: "Record why aspirin is taken: to prevent a first event, or another one.",
  evidenceKind: "medicine",
};

const sharedWhere =
  "Worth considering before a cervical interlaminar epidural or a stellate block.";

/** Aspirin and the other antiplatelets. */
export const antiplatelets: readonly DrugRow[] = [
  row("aspirin-primary", {
    words: "aspirin, to prevent a first event",
    ingredients: ["aspirin"],
    variant: { words: ["primary"], missing: aspirinMissing },
    cells: cells(none, shared, holdDays(6)),
    restartHours: restart(24),
    interpretations: [sharedWhere],
  }),
  row("aspirin-secondary", {
    words: "aspirin, to prevent another event",
    ingredients: ["aspirin"],
    variant: {
      words: ["secondary"],
      conditions: ["coronary-stent", "ischaemic-heart-disease", "stroke"],
      missing: aspirinMissing,
    },
    cells: cells(none, shared, shared),
    restartHours: restart(24),
    interpretations: [
      sharedWhere,
      "A stent, a stroke or ischaemic heart disease on record is read as secondary prevention.",
    ],
  }),
  row("clopidogrel", {
    words: "clopidogrel",
    ingredients: ["clopidogrel"],
    cells: cells(shared, holdDays(7), holdDays(7)),
    restartHours: restart(24),
    interpretations: ["A loading dose is not told apart from the usual one."],
  }),
  row("prasugrel", {
    words: "prasugrel",
    ingredients: ["prasugrel"],
    cells: cells(shared, holdDays(7, 10), holdDays(7, 10)),
    restartHours: restart(24),
  }),
  row("ticagrelor", {
    words: "ticagrelor",
    ingredients: ["ticagrelor"],
    cells: cells(shared, holdDays(5), holdDays(5)),
    restartHours: restart(24),
  }),
  row("cilostazol", {
    words: "cilostazol",
    ingredients: ["cilostazol"],
    cells: cells(none, none, holdHours(48)),
    restartHours: restart(24),
  }),
];
