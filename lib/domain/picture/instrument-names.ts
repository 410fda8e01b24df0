import type { EvidenceOf } from "./evidence";

type Instrument = EvidenceOf<"function-score" | "questionnaire-score">["instrument"];

/** Each questionnaire by the name its users know it by. */
export const instrumentNames: Readonly<Record<Instrument, string>> = {
  odi: "ODI",
  rmdq: "RMDQ",
  "promis-pf": "PROMIS physical function",
  "bpi-interference": "BPI interference",
  other: "Another function questionnaire",
  "phq-9": "PHQ-9",
  "phq-9-item-9": "PHQ-9, question 9 alone",
  "phq-8": "PHQ-8",
  "phq-2": "PHQ-2",
  "gad-7": "GAD-7",
  pcs: "PCS",
  csi: "CSI",
  dn4: "DN4",
  paindetect: "painDETECT",
  "s-lanss": "S-LANSS",
  "start-back-total": "STarT Back total",
  "start-back-psych": "STarT Back psychosocial",
  "tsk-11": "TSK-11",
  "tsk-17": "TSK-17",
  peg: "PEG",
};
