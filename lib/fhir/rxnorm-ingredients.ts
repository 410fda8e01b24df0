/**
 * RxNorm codes whose ingredients are known, so that a name which says something else is noticed.
 *
 * @source RxNorm, as used by the CDC opioid guideline and the AHRQ chronic-pain material.
 */
export const rxnormIngredients: Readonly<Record<string, readonly string[]>> = {
  "104693": ["temazepam"],
  "197696": ["fentanyl"],
  "197806": ["ibuprofen"],
  "198440": ["acetaminophen"],
  "596930": ["duloxetine"],
  "828348": ["cyclobenzaprine"],
  "876193": ["polyethylene glycol 3350"],
  "1010600": ["buprenorphine", "naloxone"],
  "1010604": ["buprenorphine", "naloxone"],
  "1049502": ["oxycodone"],
  "1049563": ["oxycodone"],
  "1049584": ["oxycodone"],
  "1049593": ["oxycodone"],
  "1191212": ["naloxone"],
};
