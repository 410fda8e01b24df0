import { is } from "@/lib/domain/guideline/expression";
import type { TreatmentRules } from "@/lib/domain/guideline/guideline-pack";
import { criterion } from "../criterion-of";
import {
  afterAnteriorFusion,
  facetBooking,
  facetClocks,
  otherFacetCauses,
  untreatedClaudication,
  untreatedRadiculopathy,
} from "./facet-pain";
import { lcdFacet } from "./injection-sources";

const cyst = {
  code: "FACET_CYST_EXCEPTION",
  words: "A facet cyst is what presses on the nerve: it is treated through the joint.",
  when: is("facetCyst", true),
  citation: lcdFacet("exception: facet synovial cyst"),
  verification: "V",
} as const;

const cystSeen = criterion({
  code: "IMAGING_MISSING",
  words: "Imaging shows a facet cyst.",
  kind: "indication",
  whenNotMet: "not-indicated",
  requires: is("facetCyst", true),
  citation: lcdFacet("facet synovial cyst"),
  verification: "V",
  fixHint: "This is only for a cyst that imaging shows.",
});

/** Into the joint, for a cyst of it: the one facet procedure for pain from a root. */
export const facetCystInjection: TreatmentRules = {
  criteria: [
    cystSeen,
    { ...untreatedRadiculopathy, exceptions: [cyst] },
    { ...untreatedClaudication, exceptions: [cyst] },
    ...otherFacetCauses,
    ...facetClocks,
    afterAnteriorFusion("facet-cyst-injection"),
    ...facetBooking("facet-cyst-injection"),
  ],
};
