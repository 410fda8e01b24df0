import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { addDays, PlainDate } from "@/lib/domain/shared/plain-date";
import { caseOf, type OwnCase } from "../case-of";
import { booked, had, noted } from "../parts";

type Truth = NonNullable<OwnCase["shows"]>[number]["truth"];

/** What the number is about, what is on record, and what the criterion says then. */
type Row = readonly [string, Pick<OwnCase, "add" | "patient">, Truth];

const esi: TreatmentId = "epidural-steroid-injection";
const asOf = PlainDate.parse("2026-11-22");
const daysAgo = (days: number) => addDays(asOf, -days);

const inOneSession = (steroid: string, steroidMg: number) => ({
  add: [booked(esi, { steroid, steroidMg })],
});

const given = (days: number, steroidMg: number) =>
  had(`given-${days}`, esi, daysAgo(days), { steroid: "methylprednisolone", steroidMg });

const bornOn = (birthDate: string) => ({
  add: [booked(esi, { guidance: "fluoroscopy", contrast: true })],
  patient: { birthDate, recordedSex: "female" },
});

const said = (days: number, more: Readonly<Record<string, unknown>>) => ({
  add: [
    booked(esi, { guidance: "fluoroscopy", contrast: true }),
    { ...noted("pregnancy", "pregnancy", more), on: daysAgo(days) },
  ],
  patient: { birthDate: "1996-11-22", recordedSex: "female" },
});

/** One session's ceiling, for each steroid that has one. */
function ceilings(): readonly Row[] {
  const limits = [
    ["triamcinolone", 80],
    ["betamethasone", 12],
    ["dexamethasone", 15],
    ["methylprednisolone", 80],
  ] as const;
  return limits.flatMap(([steroid, mg]): readonly Row[] => [
    [`${mg - 1} mg of ${steroid} booked`, inOneSession(steroid, mg - 1), "met"],
    [`${mg} mg of ${steroid} booked`, inOneSession(steroid, mg), "met"],
    [`${mg + 1} mg of ${steroid} booked`, inOneSession(steroid, mg + 1), "not-met"],
  ]);
}

const inOneYear: readonly Row[] = [
  ["199 mg in a year", { add: [given(100, 99), given(200, 100)] }, "met"],
  ["200 mg in a year", { add: [given(100, 100), given(200, 100)] }, "met"],
  ["201 mg in a year", { add: [given(100, 101), given(200, 100)] }, "not-met"],
  ["one session in a year", { add: [given(100, 40)] }, "met"],
  ["two sessions in a year", { add: [given(100, 40), given(200, 40)] }, "met"],
  [
    "three sessions in a year",
    { add: [given(100, 40), given(200, 40), given(300, 40)] },
    "not-met",
  ],
];

const pregnancy: readonly Row[] = [
  ["eleven years old, not asked", bornOn("2014-11-23"), "met"],
  ["twelve years old, not asked", bornOn("2014-11-22"), "unknown"],
  ["55 years old, not asked", bornOn("1970-11-23"), "unknown"],
  ["56 years old, not asked", bornOn("1970-11-22"), "met"],
  ["not pregnant 29 days ago", said(29, { state: "not-pregnant" }), "met"],
  ["not pregnant 30 days ago", said(30, { state: "not-pregnant" }), "met"],
  ["not pregnant 31 days ago", said(31, { state: "not-pregnant" }), "unknown"],
  ["pregnant 293 days ago", said(293, { state: "pregnant" }), "not-met"],
  ["pregnant 294 days ago", said(294, { state: "pregnant" }), "not-met"],
  ["pregnant 295 days ago", said(295, { state: "pregnant" }), "unknown"],
];

function toCases(code: string, rows: readonly Row[], without: readonly string[]) {
  return rows.map(([title, changed, truth]) =>
    caseOf({
      ...changed,
      id: `core-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`,
      title,
      packs: ["safety-core"],
      like: "V09",
      without,
      shows: [{ treatment: esi, code, truth }],
    }),
  );
}

/** At, below and above each number that guards an injection. */
export function coreThresholdCases(): readonly PackCase[] {
  return [
    ...toCases("ESI_STEROID_CEILING", ceilings(), []),
    ...toCases("CUMULATIVE_STEROID", inOneYear, []),
    ...toCases("PREGNANCY_NO_FLUORO", pregnancy, ["kind:pregnancy"]),
  ];
}
