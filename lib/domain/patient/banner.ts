import { isOfKind } from "../catalogue/medicine-name";
import type { Evaluation } from "../guideline/verdict";
import type { ClinicalPicture } from "../picture/clinical-picture";
import type { EvidenceKind, EvidenceOf } from "../picture/evidence";
import { formatClinical, type PartialDate, type PlainDate, toInterval } from "../shared/plain-date";
import type { AllergyState, PatientRecord } from "./patient";
import {
  formatBirth,
  formatIdentifier,
  formatName,
  formatSex,
  labelIdentifier,
} from "./patient-words";

/** What stands in the banner of every screen about one patient, after the NHS rules. */
export type BannerFacts = {
  readonly patientId: string;
  readonly name: string;
  readonly preferredName: string | undefined;
  readonly born: string;
  readonly gender: string;
  /** `NHS No.` and the number; undefined: the patient has none on record. */
  readonly number: { readonly label: string; readonly value: string } | undefined;
  readonly deceased: string | undefined;
  readonly allergies: { readonly state: AllergyState; readonly substances: readonly string[] };
  /** Undefined: this role sees no clinical content, or no episode is open. */
  readonly clinical: ClinicalBanner | undefined;
};

export type ClinicalBanner = {
  /** `PSPS type 2 - 3y 4m - back, left leg`. */
  readonly summary: string;
  readonly bloodThinners: BannerAnswer;
  readonly implants: BannerAnswer;
  /** `last asked 12-Nov-2026`, or `never asked`. */
  readonly redFlags: string;
  readonly raised: readonly string[];
};

/** Something that must be seen, known to be none, or not asked: three things that never look alike. */
export type BannerAnswer = {
  readonly state: "present" | "none" | "not-asked";
  readonly words: string;
};

type Source = {
  readonly patient: PatientRecord;
  readonly asOf: PlainDate;
  readonly clinical:
    | { readonly picture: ClinicalPicture; readonly evaluation: Evaluation }
    | undefined;
};

export function toBanner({ patient, asOf, clinical }: Source): BannerFacts {
  const [number] = [...patient.identifiers].sort(nhsFirst);
  return {
    patientId: patient.id,
    name: formatName(patient),
    preferredName: patient.preferredName,
    born: formatBirth(patient.birthDate, asOf),
    gender: formatSex(patient.recordedSex),
    number: number && { label: labelIdentifier(number), value: formatIdentifier(number) },
    deceased: patient.deceasedOn && formatClinical(patient.deceasedOn),
    allergies: {
      state: patient.allergyState,
      substances: patient.allergies
        .filter(({ status }) => status === "active")
        .map(({ substance }) => substance),
    },
    clinical: clinical && toClinical(clinical.picture, clinical.evaluation, asOf),
  };
}

function toClinical(
  picture: ClinicalPicture,
  evaluation: Evaluation,
  asOf: PlainDate,
): ClinicalBanner {
  const asked = evaluation.redFlagsLastAsked;
  return {
    summary: [typeWords(evaluation), durationWords(picture, asOf), problemWords(picture)].join(
      " - ",
    ),
    bloodThinners: toBloodThinners(picture),
    implants: toImplants(picture),
    redFlags: asked === undefined ? "never asked" : `last asked ${formatClinical(asked)}`,
    // The imaging that a flag calls for stands among the flags and is none itself.
    raised: evaluation.pathway.flags
      .filter(({ code }) => code.startsWith("RF_"))
      .map(({ words }) => words),
  };
}

function typeWords({ psps }: Evaluation): string {
  if (psps.type === "unknown") return "PSPS type not known";
  return psps.type === "type-1" ? "PSPS type 1" : "PSPS type 2";
}

/** Since the earliest onset on record, rounded down; `?` where the date is not exact enough to say. */
function durationWords({ evidence }: ClinicalPicture, asOf: PlainDate): string {
  const onsets = evidence.flatMap((each) =>
    each.kind === "onset" && each.disputed === undefined ? [each.on] : [],
  );
  const earliest = onsets.reduce<PartialDate | undefined>(
    (first, on) => (first === undefined || isEarlier(on, first) ? on : first),
    undefined,
  );
  if (earliest === undefined) return "onset not recorded";
  const longest = monthsBetween(toInterval(earliest).first, asOf);
  const shortest = Math.max(0, monthsBetween(toInterval(earliest).last, asOf));
  const about = longest === shortest ? "" : "about ";
  const years = Math.floor(shortest / 12);
  const months = `${shortest % 12}m`;
  return `${about}${years === 0 ? months : `${years}y ${months}`}`;
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}

function problemWords({ problems }: ClinicalPicture): string {
  if (problems.length === 0) return "no pain problem recorded";
  return problems
    .map(({ label, region, side }) => label ?? [side, region].filter(Boolean).join(" "))
    .join(", ");
}

const standing: Partial<Record<EvidenceOf<"medicine">["status"], string>> = {
  "on-hold": ", on hold",
  unknown: ", not known whether taken",
};

function toBloodThinners(picture: ClinicalPicture): BannerAnswer {
  const latest = latestBy(picture, "medicine", ({ name }) => name.toLowerCase());
  const taken = latest.filter(
    (each) =>
      isOfKind(each, "antithrombotic") === true &&
      (each.status === "taking" || each.status === "on-hold" || each.status === "unknown"),
  );
  if (taken.length === 0) return toAnswer(picture, "anticoagulants", "Blood thinners");
  const words = taken.map(
    ({ name, indication, status }) =>
      `${name}${indication === undefined ? "" : ` (${indication})`}${standing[status] ?? ""}`,
  );
  return { state: "present", words: words.join(", ") };
}

function toImplants(picture: ClinicalPicture): BannerAnswer {
  const latest = latestBy(picture, "implant", ({ device }) => device);
  const present = latest.filter(({ state }) => state !== "removed");
  if (present.length === 0) return toAnswer(picture, "implants", "Implants");
  const words = present.map(
    ({ device, state }) => `${device}${state === "switched-off" ? ", switched off" : ""}`,
  );
  return { state: "present", words: `Implant: ${words.join(", ").replaceAll("-", " ")}` };
}

/** Nothing on record means none only where somebody asked. */
function toAnswer(
  { evidence }: ClinicalPicture,
  about: "anticoagulants" | "implants",
  name: string,
): BannerAnswer {
  const dates = evidence.flatMap((each) =>
    each.kind === "history-asked" && each.about === about && each.disputed === undefined
      ? [each.on]
      : [],
  );
  const last = dates.reduce<PartialDate | undefined>(
    (latest, on) => (latest === undefined || isEarlier(latest, on) ? on : latest),
    undefined,
  );
  if (last === undefined) return { state: "not-asked", words: `${name}: not asked` };
  return { state: "none", words: `${name}: none (asked ${formatClinical(last)})` };
}

/** Of several entries about one thing the latest holds; of two of one day both are shown. */
function latestBy<Kind extends EvidenceKind>(
  { evidence }: ClinicalPicture,
  kind: Kind,
  keyOf: (evidence: EvidenceOf<Kind>) => string,
): readonly EvidenceOf<Kind>[] {
  const all = evidence.filter((each): each is EvidenceOf<Kind> => each.kind === kind);
  return all.filter(
    (each) => !all.some((other) => keyOf(other) === keyOf(each) && isLater(other.on, each.on)),
  );
}

function isEarlier(one: PartialDate, other: PartialDate): boolean {
  return toInterval(one).first < toInterval(other).first;
}

/** Certainly later: not merely possibly so. */
function isLater(one: PartialDate, other: PartialDate): boolean {
  return toInterval(one).first > toInterval(other).last;
}

function nhsFirst(one: { readonly system: string }, other: { readonly system: string }): number {
  return Number(other.system === "nhs-number") - Number(one.system === "nhs-number");
}
