import "server-only";
import type { AdvisoryCard } from "@/lib/domain/guideline/advisory-card";
import type { GuidelinePack } from "@/lib/domain/guideline/guideline-pack";
import { europeanConsensusCard } from "@/lib/guidelines/european-consensus";
import { getPack, packs, selectablePacks } from "@/lib/guidelines/registry";
import { stimulationEvidenceCard } from "@/lib/guidelines/stimulation-evidence";

export type PackShown = {
  readonly pack: GuidelinePack;
  /** Undefined: the safety core, which has none. */
  readonly parent: GuidelinePack | undefined;
  /** Whether a clinic can choose it. */
  readonly isSelectable: boolean;
};

/**
 * The guideline packs that the planner ships, parents first.
 *
 * Published knowledge: it touches no patient and no clinic, everybody who is signed in may read it,
 * and so it has no actor and leaves no entry in the trail.
 */
export function readPacks(): readonly GuidelinePack[] {
  return packs;
}

/** What is read beside every pack and is none: advice of a consensus, with its source. */
export function readAdvisoryCards(): readonly AdvisoryCard[] {
  return [europeanConsensusCard, stimulationEvidenceCard];
}

/** One pack with its parent; undefined: there is none of this id. */
export function readPack(id: string): PackShown | undefined {
  const pack = getPack(id);
  if (pack === undefined) return undefined;
  return {
    pack,
    parent: pack.parent === undefined ? undefined : getPack(pack.parent),
    isSelectable: selectablePacks.some((each) => each.id === id),
  };
}
