import type { TreatmentId } from "@/lib/domain/catalogue/treatment";
import type { ProcedureClass } from "@/lib/domain/guideline/holds/hold-rules";
import { decision } from "../criterion-of";
import { asra } from "./source";

type Given = Pick<ProcedureClass, "class"> & Partial<ProcedureClass>;

const of = (given: Given): ProcedureClass => ({
  atSpinalLevel: true,
  citation: asra,
  verification: "V2",
  interpretations: [],
  ...given,
});

/** In the neck one class higher (2018: chest and lower back became low). */
const facet = of({ class: "low", cervical: "intermediate" });
const sacroiliac = of({ class: "low", atSpinalLevel: false });
const high = of({ class: "high" });
const notListed = of({
  class: "not-listed",
  interpretations: ["The source names no class for this procedure: no hold and no date are given."],
});

/** An epiduroscope makes it high; which of the two it is, the booking says. */
const adhesiolysis = of({
  class: "intermediate",
  byApproach: [
    { word: "epiduroscop", class: "high" },
    { word: "endoscop", class: "high" },
  ],
  approachDecides: true,
  interpretations: ["Through a catheter it is classed as an epidural injection: local."],
});

/** A7: battery or pump replacement and pocket revision are low. */
const pocket = of({
  class: "low",
  atSpinalLevel: false,
  citation: decision("A7"),
});

/** Bleeding class by treatment. A treatment that is not here raises no question of bleeding. */
export const procedureClasses: Readonly<Partial<Record<TreatmentId, ProcedureClass>>> = {
  "epidural-steroid-injection": of({ class: "intermediate" }),
  "medial-branch-block": facet,
  "radiofrequency-ablation": facet,
  "sacroiliac-block": sacroiliac,
  "sacroiliac-joint-injection": sacroiliac,
  "sacroiliac-rfa": sacroiliac,
  "peripheral-nerve-stimulation": of({ class: "low", atSpinalLevel: false }),
  "epidural-adhesiolysis": adhesiolysis,
  "epidural-balloon-neuroplasty": of({
    class: "high",
    interpretations: [
      "A balloon in the epidural space is classed as epidural decompression: local.",
    ],
  }),
  "scs-trial": of({ class: "high", isInterval: true, citation: decision("A7") }),
  "scs-permanent-implant": high,
  "drg-stimulation": high,
  "intrathecal-drug-delivery": high,
  "scs-lead-revision": of({
    class: "high",
    byApproach: [{ word: "pocket", class: "low" }],
    interpretations: ["A booking that names the pocket is a pocket revision (decisions, A7)."],
  }),
  "scs-battery-change": pocket,
  "pump-revision": of({
    class: "high",
    byApproach: [
      { word: "pocket", class: "low" },
      { word: "replacement", class: "low" },
    ],
    interpretations: [
      "A booking that names the pocket or the replacement of the pump leaves the catheter alone (decisions, A7).",
    ],
  }),
  "vertebral-augmentation": high,
  mild: high,
  "facet-cyst-injection": notListed,
  "basivertebral-nerve-ablation": notListed,
  "revision-surgery": notListed,
  "index-decompression": notListed,
  "index-fusion": notListed,
  "interspinous-spacer": notListed,
  "sacroiliac-joint-fusion": notListed,
};
