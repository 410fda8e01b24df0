import "server-only";
import { z } from "zod";
import { listAccounts } from "@/lib/db/accounts";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode, listEpisodes } from "@/lib/db/episodes";
import { listEvidence } from "@/lib/db/evidence";
import { listKeptEntries } from "@/lib/db/imports";
import { getOrganisation, type Organisation } from "@/lib/db/organisations";
import { listPainProblems, type PainProblemRow } from "@/lib/db/pain-problems";
import { findPatient } from "@/lib/db/patients";
import { listPlans } from "@/lib/db/plans";
import type { Actor } from "@/lib/domain/access/actor";
import { may } from "@/lib/domain/access/policy";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { type LadderStep, toLadder } from "@/lib/domain/guideline/ladder";
import type { Evaluation } from "@/lib/domain/guideline/verdict";
import type { KeptEntry } from "@/lib/domain/import/import-report";
import { withholdText } from "@/lib/domain/import/withhold-text";
import type { EpisodeRecord } from "@/lib/domain/patient/episode";
import type { PatientRecord } from "@/lib/domain/patient/patient";
import type { ClinicalPicture } from "@/lib/domain/picture/clinical-picture";
import { type EvidenceRecord, isStanding } from "@/lib/domain/picture/evidence-record";
import type { PainProblem } from "@/lib/domain/picture/pain-problem";
import { listAlongside, listElsewhere, toPicture } from "@/lib/domain/picture/to-picture";
import type { Plan } from "@/lib/domain/plan/plan";
import { type ClinicianId, PatientId } from "@/lib/domain/shared/ids";
import { dayIn, type PlainDate } from "@/lib/domain/shared/plain-date";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { getPack } from "@/lib/guidelines/registry";
import { type MergedAway, readOnPatient } from "./on-patient";
import { type MergedRecord, readMerged } from "./read-merged";
import { readSinceLastVisit, type SinceLastVisit } from "./since-last-visit";
import type { Forbidden } from "./use-case";

export const ReadRecord = z.object({ patientId: PatientId }).readonly();
export type ReadRecord = z.infer<typeof ReadRecord>;

/** Everything the record's page shows. */
export type PatientChart = {
  readonly patient: PatientRecord;
  /** Today, in the organisation's time zone. */
  readonly asOf: PlainDate;
  readonly dateOrder: Organisation["dateOrder"];
  /** Undefined: this role sees who the patient is and no clinical content. */
  readonly clinical: ClinicalChart | undefined;
  /** The one changed last first. */
  readonly plans: readonly Plan[];
  /** Other records of the same person that are read here as well. */
  readonly merged: readonly MergedRecord[];
};

export type ClinicalChart = {
  /** Current and disputed evidence, the newest event first. */
  readonly evidence: readonly EvidenceRecord[];
  /** Superseded and voided evidence: history, shown one by one and read by no rule. */
  readonly earlier: readonly EvidenceRecord[];
  /** Undefined: no episode is open, so nothing can be evaluated. */
  readonly episode: EpisodeChart | undefined;
  /** Entries of imports that were stored as they came and became no evidence. */
  readonly kept: readonly KeptEntry[];
};

export type EpisodeChart = {
  readonly episode: EpisodeRecord;
  /** Name of the treating consultant; undefined: nobody was named. */
  readonly consultant: string | undefined;
  /** Who could be named: those who may sign in as a consultant. */
  readonly consultants: readonly { readonly id: ClinicianId; readonly name: string }[];
  readonly problems: readonly PainProblemRow[];
  /** Pains of a merged record that this episode does not hold: what is on record of them is read in part. */
  readonly elsewhere: readonly PainProblem[];
  readonly picture: ClinicalPicture;
  readonly evaluation: Evaluation;
  readonly ladder: readonly LadderStep[];
  /** Undefined: no evidence was recorded here before today. */
  readonly sinceLastVisit: SinceLastVisit | undefined;
};

/** Reads a patient's record as of today, with every verdict. One audit entry per page shown. */
export function readRecord(
  actor: Actor,
  { patientId }: ReadRecord,
  now = new Date(),
): Promise<Result<PatientChart, { readonly kind: "not-found" } | Forbidden | MergedAway>> {
  return readOnPatient(
    actor,
    { action: "patient:read", subject: "patient", subjectId: patientId, patientId },
    async (tx) => {
      const patient = await findPatient(tx, patientId);
      if (!patient) return refuse({ kind: "not-found" });
      const organisation = await getOrganisation(tx, actor.organisationId);
      const asOf = dayIn(organisation.timeZone, now);
      const clinical = may(actor, "evidence:read")
        ? await readClinical(tx, actor, { patient, organisation, asOf })
        : undefined;
      const plans = may(actor, "plan:read") ? await listPlans(tx, patientId) : [];
      return accept({
        patient,
        asOf,
        dateOrder: organisation.dateOrder,
        clinical,
        plans: plans.map(({ plan }) => plan),
        merged: await readMerged(tx, patient.id, organisation),
      });
    },
    { now },
  );
}

type Setting = {
  readonly patient: PatientRecord;
  readonly organisation: Organisation;
  readonly asOf: PlainDate;
};

async function readClinical(
  tx: Tx,
  actor: Actor,
  { patient, organisation: { id: organisationId, packId, timeZone }, asOf }: Setting,
): Promise<ClinicalChart> {
  const all = await listEvidence(tx, patient.id);
  const evidence = all.filter(isStanding);
  const earlier = all.filter((record) => !isStanding(record));
  const episode = await findOpenEpisode(tx, patient.id);
  const kept = await readKept(tx, actor, patient.id, episode);
  if (!episode) return { evidence, earlier, episode: undefined, kept };

  const problems = await listPainProblems(tx, patient.id);
  const alongside = listAlongside(await listEpisodes(tx, patient.id), episode.id);
  const picture = toPicture({
    patient,
    episodeId: episode.id,
    alongside,
    problems,
    evidence,
    asOf,
  });
  const accounts = await listAccounts(tx, organisationId);
  const pack = getPack(packId);
  if (!pack) throw new Error(`the organisation's pack ${packId} is not published`);
  const evaluation = evaluate(pack, picture, asOf);
  return {
    evidence,
    earlier,
    kept,
    episode: {
      episode,
      consultant: accounts.find(({ id }) => id === episode.consultantId)?.name,
      consultants: accounts
        .filter(({ roles, disabledAt }) => roles.includes("consultant") && !disabledAt)
        .map(({ id, name }) => ({ id, name })),
      problems: problems.filter(({ episodeId }) => episodeId === episode.id),
      elsewhere: listElsewhere(problems, { episodeId: episode.id, alongside }),
      picture,
      evaluation,
      ladder: toLadder(pack, evaluation, picture),
      sinceLastVisit: await readSinceLastVisit(tx, {
        ...{ patient, episodeId: episode.id, pack, timeZone, asOf },
        ...{ all, problems, alongside, evaluation },
      }),
    },
  };
}

/** Nobody has looked at what was kept as it came: its text is read by those who read psychology text. */
async function readKept(
  tx: Tx,
  actor: Actor,
  patientId: PatientId,
  episode: EpisodeRecord | undefined,
): Promise<readonly KeptEntry[]> {
  const kept = await listKeptEntries(tx, patientId);
  const mayRead = may(actor, "psychology-text:read", {
    episode: { consultantId: episode?.consultantId },
  });
  return mayRead ? kept : kept.map(withholdText);
}
