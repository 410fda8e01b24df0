import type { Citation } from "@/lib/domain/guideline/citation";
import { source } from "../criterion-of";

/** A payer's policy of basivertebral ablation. */
export function highmark(recommendation: string): Citation {
  return source(
    "Highmark 15-01-004, basivertebral nerve ablation",
    recommendation,
    "https://securecms.highmark.com",
  );
}

/** Local coverage determination of vertebral augmentation; read in a secondary source only. */
export function lcdAugmentation(recommendation: string): Citation {
  return source("CMS LCD L34228 (A56572), vertebral augmentation", recommendation);
}

/** What the maker of the spacer asks for. */
export function spacerMaker(recommendation: string): Citation {
  return source(
    "Maker of the Superion spacer, patient selection",
    recommendation,
    "https://vertiflex.com/resources/patient-selection-criteria",
  );
}

export function ncdDecompression(recommendation: string): Citation {
  return source(
    "CMS NCD 150.13, percutaneous image-guided lumbar decompression (revised 2026-03-04)",
    recommendation,
    "https://www.cms.gov/medicare-coverage-database/view/ncd.aspx?NCDId=358",
  );
}
