import type { TreatmentId } from "../catalogue/treatment";
import type { Criterion } from "./criterion";
import type { Expression } from "./expression";
import type { PlanRule } from "./plan-contents";
import type { Banner } from "./verdict";

/** What a pack says of one treatment. */
export type TreatmentRules = {
  readonly criteria: readonly Criterion[];
  /** Met: an emergency asks for this treatment. Clocks and steps are waived, contraindications are not. */
  readonly urgentWhen?: Expression;
  /** Met: it has been done and there is nothing left to open. */
  readonly completedWhen?: Expression;
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
};

/** What a pack adds to its parent. */
export type PackOverlay = Omit<GuidelinePack, "parent" | "treatments"> & {
  readonly treatments: Readonly<Partial<Record<TreatmentId, TreatmentRules>>>;
};

/**
 * A pack resolved with its parent: the parent's criteria first, then its own.
 *
 * A criterion of the parent is replaced by one with its code, except a safety criterion: that is an
 * error in the pack (decisions, F52).
 */
export function resolvePack(parent: GuidelinePack, overlay: PackOverlay): GuidelinePack {
  const ids = Object.keys(parent.treatments).filter((id): id is TreatmentId =>
    Object.hasOwn(parent.treatments, id),
  );
  const treatments = { ...parent.treatments };
  for (const id of ids) treatments[id] = mergeRules(parent.treatments[id], overlay.treatments[id]);
  return {
    ...overlay,
    parent: parent.id,
    banners: [...parent.banners, ...overlay.banners],
    planRules: [...parent.planRules, ...overlay.planRules],
    treatments,
  };
}

function mergeRules(parent: TreatmentRules, own: TreatmentRules | undefined): TreatmentRules {
  if (own === undefined) return parent;
  const replaced = new Set(own.criteria.map(({ code }) => code));
  const loosened = parent.criteria.find(
    ({ code, kind }) => kind === "safety" && replaced.has(code),
  );
  if (loosened !== undefined)
    throw new Error(`${loosened.code} protects the patient: no pack may replace it`);
  const kept = parent.criteria.filter(({ code }) => !replaced.has(code));
  return { ...parent, ...own, criteria: [...kept, ...own.criteria] };
}
