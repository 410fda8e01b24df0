import type { PlanContent } from "@/lib/domain/plan/plan";

/** The plan as it stood when the writing began, or was last saved. */
export type Base = { readonly revision: number; readonly content: PlanContent };

/**
 * The revision to save onto. What happened to the plan since, such as an answer of the patient or a
 * treatment that was started, is no edit: as long as the content is the one that was rewritten, the
 * page's revision holds. Once the content differs, the older one does, and the save shows both.
 */
export function toBaseRevision(base: Base, shown: Base): number {
  const isSame = JSON.stringify(base.content) === JSON.stringify(shown.content);
  return isSame ? Math.max(base.revision, shown.revision) : base.revision;
}
