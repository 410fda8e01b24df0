import type { TreatmentId } from "../catalogue/treatment";
import type { MedicineRules } from "../medicine/medicine-rules";
import type { Criterion } from "./criterion";
import type { Expression } from "./expression";
import type { HoldRules, TreatmentHolds } from "./holds/hold-rules";
import { mergeParameters, type PackParameters } from "./parameter";
import type { PlanRule } from "./plan-contents";
import type { Banner } from "./verdict";

/** What a pack says of one treatment. */
export type TreatmentRules = {
  readonly criteria: readonly Criterion[];
  /** Met: an emergency asks for this treatment. Clocks and steps are waived, contraindications are not. */
  readonly urgentWhen?: Expression;
  /** Met: it has been done and there is nothing left to open. */
  readonly completedWhen?: Expression;
  /** What the pack's table of holds asks of this treatment: put there by `getRules`, never written. */
  readonly holds?: TreatmentHolds;
};

/** A banner, shown with these treatments or, when none are named, with all. */
export type PackBanner = Banner & { readonly treatments?: readonly TreatmentId[] };

/** Our versioned encoding of one guideline: plain data, complete with what it has from its parent. */
export type GuidelinePack = {
  readonly id: string;
  /** Semantic version; content never changes under a published one. */
  readonly version: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly parent?: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly banners: readonly PackBanner[];
  readonly treatments: Readonly<Record<TreatmentId, TreatmentRules>>;
  readonly planRules: readonly PlanRule[];
  /** The numbers that its criteria and the evaluation itself read. */
  readonly parameters: PackParameters;
  /** Codes of the pack at the root: nothing below it may replace or remove them. Absent: it is the root. */
  readonly core?: readonly string[];
  /** Criteria of the parent that it does without. */
  readonly without?: readonly Removal[];
  /** What a local overlay makes of its parent, said for people; absent: it is no overlay. */
  readonly changes?: readonly PackChange[];
  /** Rules that only the seed documents have and that it contradicts, with the reason (decisions, B21). */
  readonly seedRulesLeftOut?: readonly { readonly code: string; readonly why: string }[];
  /** How long each blood thinner is left off, by the pack at the root; absent: it says nothing of that. */
  readonly holds?: HoldRules;
  /** What it says of medicines; absent: what its parent says. */
  readonly medicines?: MedicineRules;
};

/** What a pack says of one treatment, with its table of blood thinners. */
export function getRules(pack: GuidelinePack, treatment: TreatmentId): TreatmentRules {
  const rules = pack.treatments[treatment];
  return pack.holds === undefined ? rules : { ...rules, holds: { treatment, rules: pack.holds } };
}

/** A pack as it was published: one from before packs named their numbers has none. */
export type StoredPack = Omit<GuidelinePack, "parameters"> & {
  readonly parameters?: PackParameters;
};

/** A published pack with the numbers that the evaluation itself read when it was published. */
export function completePack(
  stored: StoredPack,
  { parameters }: Pick<GuidelinePack, "parameters">,
): GuidelinePack {
  return { ...stored, parameters: { ...parameters, ...stored.parameters } };
}

/** One thing that an overlay asks for more strictly than its parent, less strictly, or beside it. */
export type PackChange = {
  readonly effect: "tightens" | "loosens" | "adds";
  readonly treatment: TreatmentId;
  readonly code: string;
  readonly words: string;
};

/** A criterion of the parent that an overlay does without, and why. */
export type Removal = {
  readonly code: string;
  readonly treatment: TreatmentId;
  readonly why: string;
};

/** What a pack adds to its parent, sets anew and does without. */
export type PackOverlay = Omit<
  GuidelinePack,
  "parent" | "treatments" | "parameters" | "core" | "holds"
> & {
  readonly treatments: Readonly<Partial<Record<TreatmentId, TreatmentRules>>>;
  readonly parameters?: PackParameters;
};

/**
 * A pack resolved with its parent, which may itself have one: the parent's criteria first, then its own.
 *
 * A criterion of the parent is replaced by one with its code, or left out where `without` names it.
 * What protects, and whatever the pack at the root says, may be neither: that is an error in the pack
 * (decisions, F52).
 */
export function resolvePack(parent: GuidelinePack, overlay: PackOverlay): GuidelinePack {
  const ids = Object.keys(parent.treatments).filter((id): id is TreatmentId =>
    Object.hasOwn(parent.treatments, id),
  );
  const core = parent.core ?? listCodes(parent);
  const treatments = { ...parent.treatments };
  for (const id of ids) {
    const removed = (overlay.without ?? []).filter(({ treatment }) => treatment === id);
    const own = overlay.treatments[id];
    treatments[id] = mergeRules(parent.treatments[id], own, {
      core,
      removed: removed.map(({ code }) => code),
    });
  }
  return {
    ...overlay,
    parent: parent.id,
    banners: [...parent.banners, ...overlay.banners],
    planRules: [...parent.planRules, ...overlay.planRules],
    parameters: mergeParameters(parent.parameters, overlay.parameters ?? {}),
    core,
    ...(parent.holds === undefined ? {} : { holds: parent.holds }),
    ...mergeMedicines(parent.medicines, overlay.medicines),
    treatments,
  };
}

/** A pack may say more of medicines than its parent, and count with other factors; it may not say less. */
function mergeMedicines(
  parent: MedicineRules | undefined,
  own: MedicineRules | undefined,
): { readonly medicines?: MedicineRules } {
  const medicines = own ?? parent;
  if (medicines === undefined) return {};
  const said = new Set(listSaid(medicines));
  const left = parent === undefined ? undefined : listSaid(parent).find((each) => !said.has(each));
  if (left !== undefined) throw new Error(`${left} protects the patient: no pack may leave it out`);
  return { medicines };
}

function listCodes({ treatments }: GuidelinePack): readonly string[] {
  const codes = Object.values(treatments).flatMap(({ criteria }) =>
    criteria.map(({ code }) => code),
  );
  return [...new Set(codes)].toSorted((one, other) => (one < other ? -1 : 1));
}

type Merging = { readonly core: readonly string[]; readonly removed: readonly string[] };

function mergeRules(
  parent: TreatmentRules,
  own: TreatmentRules | undefined,
  { core, removed }: Merging,
): TreatmentRules {
  if (own === undefined && removed.length === 0) return parent;
  const gone = new Set([...removed, ...(own?.criteria ?? []).map(({ code }) => code)]);
  const loosened = parent.criteria.find(
    ({ code, kind }) => gone.has(code) && (kind === "safety" || core.includes(code)),
  );
  if (loosened !== undefined)
    throw new Error(`${loosened.code} protects the patient: no pack may replace or remove it`);
  const unknown = removed.find((code) => parent.criteria.every((each) => each.code !== code));
  if (unknown !== undefined) throw new Error(`${unknown} is no criterion of the parent`);
  const kept = parent.criteria.filter(({ code }) => !gone.has(code));
  return {
    ...parent,
    ...own,
    ...(parent.urgentWhen === undefined ? {} : { urgentWhen: parent.urgentWhen }),
    criteria: [...kept, ...(own?.criteria ?? [])],
  };
}

function listSaid({ rules, drugs }: MedicineRules): readonly string[] {
  return [
    ...rules.map(({ code, detail }) => (detail === undefined ? code : `${code} (${detail})`)),
    ...drugs.map(({ id }) => `the drug ${id}`),
  ];
}
