import type { CoverageNote } from "@/lib/domain/guideline/pack-coverage";

/** Answers of criteria that no test patient can show, each with the reason. */
export const coverageNotes: readonly CoverageNote[] = [];
