import { type CatalogueRow, says } from "./catalogue-item";
import { listEncoding } from "./list-encoding";

/** Red flags of the seeds, with the codes of the packs that act on them. */
export const redFlags: readonly CatalogueRow[] = [
  {
    id: "neurological-deficit",
    name: "Severe or progressive neurological deficit (weakness, numbness)",
    seeds: ["000"],
    evidence: [
      says(
        "Little evidence for the accuracy of single flags: levels of concern, not a yes or no.",
        "IFOMPT-2020",
        "V",
      ),
    ],
    encodedBy: listEncoding("RF_PROGRESSIVE_MOTOR", "RF_CES"),
  },
  {
    id: "bowel-bladder",
    name: "Loss of bowel or bladder control",
    seeds: ["000"],
    evidence: [
      says(
        "Little evidence for the accuracy of single flags: levels of concern, not a yes or no.",
        "IFOMPT-2020",
        "V",
      ),
    ],
    encodedBy: listEncoding("RF_CES"),
  },
  {
    id: "weight-loss-fever",
    name: "Unexplained weight loss or fever",
    seeds: ["000"],
    evidence: [
      says(
        "Little evidence for the accuracy of single flags: levels of concern, not a yes or no.",
        "IFOMPT-2020",
        "V",
      ),
    ],
    encodedBy: listEncoding("RF_MALIGNANCY", "RF_SPINAL_INFECTION"),
  },
  {
    id: "cancer-or-trauma",
    name: "History of cancer or significant trauma",
    seeds: ["000"],
    evidence: [
      says(
        "Little evidence for the accuracy of single flags: levels of concern, not a yes or no.",
        "IFOMPT-2020",
        "V",
      ),
    ],
    encodedBy: listEncoding("RF_MALIGNANCY", "RF_FRACTURE"),
  },
  {
    id: "night-pain",
    name: "Severe night pain unrelieved by position",
    seeds: ["000"],
    evidence: [
      says(
        "Little evidence for the accuracy of single flags: levels of concern, not a yes or no.",
        "IFOMPT-2020",
        "V",
      ),
    ],
    encodedBy: listEncoding("RF_MALIGNANCY"),
  },
];
