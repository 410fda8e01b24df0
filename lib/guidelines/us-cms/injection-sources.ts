import type { Citation } from "@/lib/domain/guideline/criterion";
import { source } from "../criterion-of";

/** Local coverage determination of epidural steroid injections; read in secondary sources only. */
export function lcdEpidural(part: string): Citation {
  return source("CMS LCD L39240, epidural steroid injections", part);
}

/** Local coverage determination of facet joint interventions, version in force since 2026-07-23. */
export function lcdFacet(part: string): Citation {
  return source(
    "CMS LCD L38773 v32, facet joint interventions",
    part,
    "https://www.cms.gov/medicare-coverage-database/view/lcd.aspx?lcdid=38773&ver=32",
  );
}

/** Local coverage determination of sacroiliac joint injections; read in secondary sources only. */
export function lcdSacroiliac(part: string): Citation {
  return source("CMS LCD L39462, L39455 and L39402, sacroiliac joint injections", part);
}

/** A payer's guideline for sacroiliac joint fusion; read in a secondary source only. */
export function evicoreFusion(part: string): Citation {
  return source(
    "EviCore CMM-611, sacroiliac joint fusion",
    part,
    "https://verity.backworkai.com/policy/EVICORE-CMM-611-SI-JOINT-FUSION_FINAL",
  );
}
