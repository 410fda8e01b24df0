import type { CareId } from "../../catalogue/care";
import { readMedicineName } from "../../catalogue/medicine-name";
import type { EvidenceOf } from "../../picture/evidence";
import { addDays, type PlainDate } from "../../shared/plain-date";
import type { MissingFact } from "../evidence-used";
import { toDaysSince } from "./days-since";
import { numberFact } from "./fact";
import { hasAsked, listEvidence, toEvidenceUsed, toKnownInterval } from "./find-evidence";
import { isTaken, listLatestMedicines } from "./medicines";
import { type Context, known, type Range, type Reading, unknown } from "./reading";
import { wasGiven } from "./standing";

type Given = EvidenceOf<"treatment-given">;

const missing: MissingFact = {
  fact: "STEROID_DOSES",
  words: "Record past injections with their steroid and dose, here and elsewhere.",
  evidenceKind: "treatment-given",
};

const yearDays = 365;

export const steroidFacts = {
  steroidSessionsInYear: numberFact({
    words: "injections of steroid in the last 365 days",
    unit: "sessions",
    scope: "patient",
    missing,
    read: readSessions,
  }),
  methylprednisoloneMgInYear: numberFact({
    words: "methylprednisolone injected in the last 365 days",
    unit: "mg",
    scope: "patient",
    missing,
    read: readMethylprednisolone,
  }),
} as const;

/** What is an injection of steroid by its name; a block counts where a steroid is recorded. */
const injections: readonly CareId[] = [
  "epidural-steroid-injection",
  "sacroiliac-joint-injection",
  "facet-cyst-injection",
];

type Session = { readonly given: Given; readonly isSure: boolean };

/** Every session that was, or may have been, within a year; both ends included. */
function listSessions(context: Context): readonly Session[] {
  return listEvidence(context, "treatment-given")
    .filter((given) => isSteroid(given) && wasGiven(given))
    .flatMap((given) => {
      const { min, max } = toDaysSince(toKnownInterval(given.on, context), context);
      if (min > yearDays) return [];
      return [{ given, isSure: max <= yearDays && given.disputed === undefined }];
    });
}

function isSteroid({ treatment, steroidMg, steroid }: Given): boolean {
  if (steroid === "none" || steroidMg === 0) return false;
  return injections.includes(treatment) || steroidMg !== undefined || steroid !== undefined;
}

/** Nothing on record is none once past procedures were asked about (decisions, F47). */
function readSessions(context: Context): Reading<Range> {
  const sessions = listSessions(context);
  const used = sessions.map(({ given }) => toEvidenceUsed(given));
  const turns = listLeaving(sessions, context);
  const sure = sessions.filter(({ isSure }) => isSure).length;
  const max = hasAsked(context, "past-procedures") === undefined ? Infinity : sessions.length;
  if (sessions.length === 0 && max === Infinity) return unknown([missing]);
  return known({ min: sure, max }, used, turns);
}

/**
 * Milligrams of methylprednisolone, the one steroid that needs no conversion: the sources give no factors.
 *
 * Another steroid, a dose nobody recorded and steroid tablets are not in the total; they leave it open upwards.
 */
function readMethylprednisolone(context: Context): Reading<Range> {
  const sessions = listSessions(context);
  const used = sessions.map(({ given }) => toEvidenceUsed(given));
  const turns = listLeaving(sessions, context);
  const counted = sessions.filter(
    ({ given, isSure }) => isSure && isMethylprednisolone(given) && given.steroidMg !== undefined,
  );
  const min = counted.reduce((sum, { given }) => sum + (given.steroidMg ?? Number.NaN), 0);
  const isWhole =
    counted.length === sessions.length &&
    !takesTablets(context) &&
    hasAsked(context, "past-procedures") !== undefined;
  if (sessions.length === 0 && !isWhole) return unknown([missing]);
  return known({ min, max: isWhole ? min : Infinity }, used, turns);
}

function isMethylprednisolone({ steroid }: Given): boolean {
  return steroid?.trim().toLowerCase().startsWith("methylprednisolone") === true;
}

const tablets = [
  "dexamethasone",
  "hydrocortisone",
  "methylprednisolone",
  "prednisolone",
  "prednisone",
];

function takesTablets(context: Context): boolean {
  return listLatestMedicines(context).some(
    (each) =>
      isTaken(each) &&
      readMedicineName(each.name)?.ingredients.some((name) => tablets.includes(name)) === true,
  );
}

/** The days on which a session leaves the year. */
function listLeaving(sessions: readonly Session[], context: Context): readonly PlainDate[] {
  return sessions
    .flatMap(({ given }) => {
      const { first, last } = toKnownInterval(given.on, context);
      return [addDays(first, yearDays + 1), addDays(last, yearDays + 1)];
    })
    .filter((day) => day > context.asOf);
}
