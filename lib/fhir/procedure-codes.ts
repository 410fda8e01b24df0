import type { CareId } from "@/lib/domain/catalogue/care";
import type { EvidenceOf } from "@/lib/domain/picture/evidence";
import type { CodedMeaning } from "./meaning";

type Surgery = EvidenceOf<"spinal-surgery">;

export type ProcedureMeaning =
  | {
      readonly kind: "spinal-surgery";
      readonly procedure: Surgery["procedure"];
      readonly approach?: Surgery["approach"];
      readonly region?: Surgery["region"];
    }
  | {
      readonly kind: "treatment-given";
      readonly treatment: CareId;
      readonly region?: Surgery["region"];
      readonly approach?: string;
    }
  | { readonly kind: "implant"; readonly device: EvidenceOf<"implant">["device"] };

type Row = CodedMeaning<ProcedureMeaning>;

const cpt = (code: string | RegExp, words: RegExp, means: ProcedureMeaning): Row => ({
  system: "cpt",
  code,
  words,
  means,
});

const lumbar = { region: "lumbar" } as const;
const cervical = { region: "cervical" } as const;
const decompression = { kind: "spinal-surgery", procedure: "decompression" } as const;
const fusion = { kind: "spinal-surgery", procedure: "fusion" } as const;

/**
 * Procedures whose code is read. Where a code covers several things (a block that may be a test or a
 * treatment, an electrode that may be a trial), the words have to name the one that is meant.
 * Physical therapy is not here: a bare code does not say whether it was targeted rehabilitation.
 *
 * @source criteria.md section 4 (SNOMED CT and CPT rows); CPT descriptors for the operations.
 */
export const procedureCodes: readonly Row[] = [
  {
    system: "snomed-ct",
    code: "387731002",
    words: /laminectomy/,
    means: { kind: "spinal-surgery", procedure: "laminectomy" },
  },
  cpt(/^630(05|17|47)$/, /laminectomy/, {
    kind: "spinal-surgery",
    procedure: "laminectomy",
    ...lumbar,
  }),
  cpt("63030", /laminotomy|hemilaminectomy|dis[ck]ectomy|decompression/, {
    ...decompression,
    ...lumbar,
  }),
  cpt("63020", /laminotomy|hemilaminectomy|dis[ck]ectomy|decompression/, {
    ...decompression,
    ...cervical,
  }),
  cpt(/^226(12|30|33)$/, /arthrodesis|fusion/, { ...fusion, approach: "posterior", ...lumbar }),
  cpt("22558", /arthrodesis|fusion/, { ...fusion, approach: "anterior", ...lumbar }),
  cpt("22551", /arthrodesis|fusion/, { ...fusion, approach: "anterior", ...cervical }),
  cpt("22857", /dis[ck] (arthroplasty|replacement)|artificial dis[ck]/, {
    kind: "spinal-surgery",
    procedure: "disc-replacement",
    ...lumbar,
  }),
  cpt(/^228(50|52|55)$/, /removal.*instrumentation/, {
    kind: "spinal-surgery",
    procedure: "instrumentation-removal",
  }),
  cpt("64483", /transforaminal.*steroid|steroid.*transforaminal/, {
    kind: "treatment-given",
    treatment: "epidural-steroid-injection",
    approach: "transforaminal",
  }),
  cpt("64479", /transforaminal.*steroid|steroid.*transforaminal/, {
    kind: "treatment-given",
    treatment: "epidural-steroid-injection",
    approach: "transforaminal",
  }),
  cpt(/^6232[13]$/, /interlaminar.*steroid|steroid.*interlaminar/, {
    kind: "treatment-given",
    treatment: "epidural-steroid-injection",
    approach: "interlaminar",
  }),
  cpt(/^6449[0-5]$/, /medial branch block/, {
    kind: "treatment-given",
    treatment: "medial-branch-block",
  }),
  cpt("64633", /radiofrequency|rhizotomy/, {
    kind: "treatment-given",
    treatment: "radiofrequency-ablation",
  }),
  cpt("64635", /radiofrequency|rhizotomy/, {
    kind: "treatment-given",
    treatment: "radiofrequency-ablation",
  }),
  cpt("27096", /(therapeutic|steroid).*sacroiliac|sacroiliac.*(therapeutic|steroid)/, {
    kind: "treatment-given",
    treatment: "sacroiliac-joint-injection",
  }),
  cpt("64625", /radiofrequency.*sacroiliac|sacroiliac.*radiofrequency/, {
    kind: "treatment-given",
    treatment: "sacroiliac-rfa",
  }),
  cpt("64628", /basivertebral/, {
    kind: "treatment-given",
    treatment: "basivertebral-nerve-ablation",
  }),
  cpt("63650", /trial/, { kind: "treatment-given", treatment: "scs-trial" }),
  cpt("63685", /pulse generator/, { kind: "implant", device: "scs" }),
];
