import { source } from "../criterion-of";

/** The table of the interventional pain edition; the regional one has other times and is never mixed in. */
export const asra = source(
  "ASRA, ESRA, AAPM, INS, NANS and WIP: interventional spine and pain procedures in patients on antiplatelet and anticoagulant medications, 2nd edition, 2018 (RAPM 43:225)",
  "table of drugs and procedure classes",
  "https://doi.org/10.1097/AAP.0000000000000700",
);
