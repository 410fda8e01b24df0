import type { CareId } from "../../catalogue/care";
import type { EvidenceOf } from "../../picture/evidence";
import type { PainProblem } from "../../picture/pain-problem";
import type { MissingFact } from "../evidence-used";
import { booleanFact } from "./fact";
import {
  belongsTo,
  concerns,
  hasAsked,
  listEvidence,
  readOnRecord,
  toEvidenceUsed,
  toKnownInterval,
} from "./find-evidence";
import { type Context, known, type Reading, unknown } from "./reading";
import { readStanding, wasGiven } from "./standing";
import { findLastOperation } from "./surgery";

const endingMissing: MissingFact = {
  fact: "TREATMENT_ENDING",
  words: "Record what was given for the nerve pain, and how it ended.",
  evidenceKind: "treatment-given",
};

const imagingMissing: MissingFact = {
  fact: "IMAGING",
  words: "Record the imaging: what it shows, and whether it fits the pain.",
  evidenceKind: "imaging",
};

const fusionMissing: MissingFact = {
  fact: "SPINAL_SURGERY_APPROACH",
  words: "Find out where and from which side the spine was fused: from the front or from the back.",
  evidenceKind: "spinal-surgery",
};

const ablationMissing: MissingFact = {
  fact: "PAST_PROCEDURES",
  words: "Ask about past procedures, here and elsewhere, with their dates.",
  evidenceKind: "history-asked",
};

const careMissing: MissingFact = {
  fact: "CONSERVATIVE_CARE",
  words: "Record which medicines, physiotherapy, acupuncture or manipulation ended, and how.",
  evidenceKind: "treatment-given",
};

export const facetFacts = {
  radiculopathyUntreated: booleanFact({
    words: "untreated pain from a nerve root",
    whenTrue: "There is pain from a nerve root, and nothing given for it has an ending",
    whenFalse: "There is no untreated pain from a nerve root",
    scope: "problem",
    missing: endingMissing,
    remedy: { kind: "do", words: "Treat the pain from the nerve root, and record how it ended." },
    read: (context) => readUntreated(context, "nerve-root"),
  }),
  claudicationUntreated: booleanFact({
    words: "untreated neurogenic claudication",
    whenTrue: "There is pain from a narrowed canal, and nothing given for it has an ending",
    whenFalse: "There is no untreated pain from a narrowed canal",
    scope: "problem",
    missing: endingMissing,
    remedy: { kind: "do", words: "Treat the pain from the canal, and record how it ended." },
    read: (context) => readUntreated(context, "central-stenosis"),
  }),
  nonFacetPathology: booleanFact({
    words: "another cause on imaging",
    whenTrue:
      "Imaging shows a fracture, tumour, infection, non-union, instability or deformity that fits",
    whenFalse: "No other cause is on record",
    scope: "problem",
    missing: imagingMissing,
    read: (context) => readOtherCause(context, established, explaining),
  }),
  anteriorFusion: booleanFact({
    words: "fusion of the low back from the front",
    whenTrue: "The low back was fused from the front",
    whenFalse: "No fusion of the low back from the front is on record",
    scope: "patient",
    missing: fusionMissing,
    read: readAnteriorFusion,
  }),
  ablatedBefore: booleanFact({
    words: "earlier ablation for this pain",
    whenTrue: "An ablation for this pain is on record",
    whenFalse: "No ablation for this pain is on record",
    scope: "problem",
    missing: ablationMissing,
    read: readAblatedBefore,
  }),
  facetCareBehind: booleanFact({
    words: "conservative care for facet pain",
    whenTrue: "Conservative care that counts for facet pain has ended with a reason",
    whenFalse: "No conservative care that counts for facet pain has ended with a reason",
    scope: "problem",
    missing: careMissing,
    remedy: {
      kind: "do",
      words: "Complete a course of physiotherapy, manipulation or medicine, and record its ending.",
    },
    read: readFacetCare,
  }),
} as const;

/** What is given for pain from a root or a canal; any of them with an ending leaves it treated. */
const forNerves: readonly CareId[] = [
  "epidural-steroid-injection",
  "selective-nerve-root-block-therapeutic",
  "epidural-adhesiolysis",
  "epidural-balloon-neuroplasty",
  "facet-cyst-injection",
  "scs-trial",
  "scs-permanent-implant",
  "spinal-cord-stimulation",
  "drg-stimulation",
  "revision-surgery",
  "index-decompression",
  "index-fusion",
  "mild",
  "interspinous-spacer",
  "endoscopic-transforaminal-discectomy",
  "percutaneous-discectomy",
  "revision-decompression",
  "revision-laminectomy",
  "microdiscectomy",
  "laminectomy",
  "foraminotomy",
];

/**
 * Untreated: no ending is recorded for that problem (decisions, B12). A pain in another part of the
 * spine says nothing of this one; what only may be about it leaves the answer open.
 */
function readUntreated(
  context: Context,
  structure: "nerve-root" | "central-stenosis",
): Reading<boolean> {
  const problems = context.picture.problems.filter(
    (each) => each.generator?.structure === structure && isSamePart(each, context.problem),
  );
  const readings = problems.map((problem) => readTreated({ ...context, problem }));
  const used = readings.flatMap(({ evidence }) => evidence);
  if (readings.some((each) => each.known && !each.value)) return known(true, used);
  return readings.some((each) => !each.known) ? unknown([endingMissing], used) : known(false, used);
}

/** Neck and arm belong to one part of the spine, all else to the other. */
function isSamePart(one: PainProblem, other: PainProblem | undefined): boolean {
  const isUpper = ({ region }: PainProblem) => region === "neck" || region === "arm";
  return other === undefined || isUpper(one) === isUpper(other);
}

function readTreated(context: Context): Reading<boolean> {
  const given = listEvidence(context, "treatment-given").filter(
    ({ treatment, ending }) =>
      forNerves.includes(treatment) && ending !== undefined && ending.kind !== "did-not-attend",
  );
  const own = given.filter((each) => belongsTo(each, context.problem, context) === "yes");
  const sure = own.filter(({ disputed }) => disputed === undefined);
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  const open = given.filter((each) => concerns(each, context));
  return open.length > 0 ? unknown([endingMissing], open.map(toEvidenceUsed)) : known(false, []);
}

type Finding = EvidenceOf<"imaging">["findings"][number]["finding"];

const established: readonly Finding[] = [
  "vertebral-fracture",
  "tumour",
  "infection",
  "instability",
  "non-union",
  "hardware-failure",
];

/** Common with age: another cause only where it is judged to fit. */
const explaining: readonly Finding[] = ["deformity"];

/** Seen since the last operation and not judged to be elsewhere. */
export function readOtherCause(
  context: Context,
  seen: readonly Finding[],
  fitting: readonly Finding[],
): Reading<boolean> {
  const last = findLastOperation(context);
  return readOnRecord(
    context,
    "imaging",
    (study) =>
      (last === undefined || toKnownInterval(study.on, context).last >= last.first) &&
      study.findings.some(
        ({ finding, concordant }) =>
          (seen.includes(finding) && concordant !== "no") ||
          (fitting.includes(finding) && concordant === "yes"),
      ),
    imagingMissing,
  );
}

/** In the low back; one without approach or place may have been. A neck fused from the front is none. */
function readAnteriorFusion(context: Context): Reading<boolean> {
  const fusions = listEvidence(context, "spinal-surgery").filter(
    (each) => each.procedure === "fusion" && isLumbar(each) !== false,
  );
  const sure = fusions.filter(
    (each) =>
      each.approach === "anterior" && each.disputed === undefined && isLumbar(each) === true,
  );
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  const open = [
    ...fusions.filter(({ approach }) => approach === "anterior" || approach === undefined),
    ...listEvidence(context, "treatment-given").filter(
      (each) =>
        (each.treatment === "spinal-fusion" || each.treatment === "revision-fusion") &&
        wasGiven(each),
    ),
  ];
  return open.length > 0 ? unknown([fusionMissing], open.map(toEvidenceUsed)) : known(false, []);
}

/** Undefined: nobody recorded where. */
function isLumbar({ region, levels }: EvidenceOf<"spinal-surgery">): boolean | undefined {
  if (levels.length > 0) return levels.some((level) => level.startsWith("L"));
  return region === undefined ? undefined : region === "lumbar" || region === "sacral";
}

/** One that failed for technical reasons ablated nothing. What has been is no action: nobody ablates in order to be allowed to ablate. */
function readAblatedBefore(context: Context): Reading<boolean> {
  const given = listEvidence(context, "treatment-given").filter(
    (each) =>
      each.treatment === "radiofrequency-ablation" &&
      wasGiven(each) &&
      each.ending?.kind !== "technically-failed",
  );
  const sure = given.filter(
    (each) => each.disputed === undefined && belongsTo(each, context.problem, context) === "yes",
  );
  if (sure.length > 0) return known(true, sure.map(toEvidenceUsed));
  const open = given.filter((each) => concerns(each, context));
  if (open.length > 0) return unknown([ablationMissing], open.map(toEvidenceUsed));
  const asked = hasAsked(context, "past-procedures");
  return asked === undefined ? unknown([ablationMissing]) : known(false, [toEvidenceUsed(asked)]);
}

/** NSAID, paracetamol, physiotherapy, spinal manipulation, and acupuncture for the low back alone. */
function readFacetCare(context: Context): Reading<boolean> {
  const cares: readonly CareId[] =
    context.problem?.region === "back" ? [...counted, "acupuncture"] : counted;
  const standing = readStanding(withoutOtherMedicines(context), cares, careMissing, {
    sharedAmongProblems: true,
  });
  if (standing.state === "unknown") return unknown(standing.missing, standing.evidence);
  return known(standing.state === "behind", standing.evidence);
}

const counted: readonly CareId[] = [
  "physical-therapy",
  "targeted-spinal-rehabilitation",
  "core-stabilisation",
  "load-tolerance-retraining",
  "spinal-manipulation",
  "medication",
];

const countedMedicines =
  /\b(nsaid|ibuprofen|naproxen|diclofenac|celecoxib|meloxicam|ketorolac|etoricoxib|indometh?acin|paracetamol|acetaminophen)\b/i;

/** Of medicines only NSAID and paracetamol count, by their names. */
function withoutOtherMedicines(context: Context): Context {
  const evidence = context.picture.evidence.filter(
    (each) =>
      each.kind !== "treatment-given" ||
      each.treatment !== "medication" ||
      countedMedicines.test(each.name ?? ""),
  );
  return { ...context, picture: { ...context.picture, evidence } };
}
