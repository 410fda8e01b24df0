import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/db/client";
import { findOpenEpisode } from "@/lib/db/episodes";
import { newId } from "@/lib/db/new-id";
import {
  listPainProblems,
  type NewPainProblem,
  type PainProblemPlace,
  type PainProblemRow,
  savePainProblem as saveNew,
  savePainProblemChange,
} from "@/lib/db/pain-problems";
import { lockPatient, raiseEvidenceRevision } from "@/lib/db/patients";
import type { Actor } from "@/lib/domain/access/actor";
import { PainProblem } from "@/lib/domain/picture/pain-problem";
import { listChangedFields } from "@/lib/domain/picture/problem-changes";
import { PainProblemId, PatientId } from "@/lib/domain/shared/ids";
import { accept, type Result, refuse } from "@/lib/domain/shared/result";
import { isStorableDeep } from "@/lib/domain/shared/written-text";
import { carryOutOnPatient, type MergedAway } from "./on-patient";
import type { Forbidden } from "./use-case";

export const SavePainProblem = z
  .object({
    patientId: PatientId,
    /** Which one is changed, and the revision the clinician was looking at; absent: a new one. */
    changes: z.object({ problemId: PainProblemId, revision: z.int().positive() }).optional(),
    problem: z.object(PainProblem.unwrap().omit({ id: true }).shape).readonly(),
  })
  .readonly();
export type SavePainProblem = z.infer<typeof SavePainProblem>;

export type SavePainProblemRefusal =
  | { readonly kind: "not-found" }
  | { readonly kind: "no-open-episode" }
  | { readonly kind: "four-already" }
  | { readonly kind: "same-place-already" }
  | { readonly kind: "unreadable-text" }
  | { readonly kind: "changed-meanwhile" };

/** Adds or changes one of the one to four pain problems of the open episode. The trail names the fields. */
export async function savePainProblem(
  actor: Actor,
  command: SavePainProblem,
  now = new Date(),
): Promise<Result<PainProblemId, SavePainProblemRefusal | Forbidden | MergedAway>> {
  const id = command.changes?.problemId ?? newId(PainProblemId);
  const { patientId } = command;
  const kind = command.changes === undefined ? "add" : "amend";
  const saved = await carryOutOnPatient(
    actor,
    {
      action: "evidence:record",
      subject: "pain-problem",
      subjectId: id,
      patientId,
      detail: { change: kind },
    },
    (tx) => attempt(tx, { actor, command, id, now }),
    { now, toDone: ({ fields }) => ({ detail: { change: kind, fields } }) },
  );
  return saved.ok ? accept(saved.value.id) : saved;
}

/** What was saved, and the names of the fields that it changed. */
type Saved = { readonly id: PainProblemId; readonly fields: readonly string[] };

type Attempt = {
  readonly actor: Actor;
  readonly command: SavePainProblem;
  readonly id: PainProblemId;
  readonly now: Date;
};

async function attempt(
  tx: Tx,
  { actor, command, id, now }: Attempt,
): Promise<Result<Saved, SavePainProblemRefusal>> {
  const { patientId, changes } = command;
  if (!isStorableDeep(command.problem)) return refuse({ kind: "unreadable-text" });
  if (!(await lockPatient(tx, patientId))) return refuse({ kind: "not-found" });
  const episode = await findOpenEpisode(tx, patientId);
  if (!episode) return refuse({ kind: "no-open-episode" });

  const all = await listPainProblems(tx, patientId);
  const here = all.filter(({ episodeId }) => episodeId === episode.id);
  const problem: PainProblem = { ...command.problem, id };
  if (here.some((each) => isSamePlace(each.problem, problem)))
    return refuse({ kind: "same-place-already" });

  const place = { organisationId: actor.organisationId, patientId, by: actor.id, at: now };
  const before = here.find((each) => each.problem.id === id);
  const refused =
    changes === undefined
      ? await add(tx, { ...place, episodeId: episode.id, problem }, here)
      : await change(tx, place, { before, problem, revision: changes.revision });
  if (refused) return refuse(refused);
  await raiseEvidenceRevision(tx, patientId, now);
  return accept({ id, fields: listChangedFields(before?.problem ?? {}, problem) });
}

async function add(
  tx: Tx,
  row: Omit<NewPainProblem, "ordinal">,
  here: readonly PainProblemRow[],
): Promise<SavePainProblemRefusal | undefined> {
  const ordinal = freeOrdinal(here);
  if (ordinal === undefined) return { kind: "four-already" };
  await saveNew(tx, { ...row, ordinal });
  return undefined;
}

type Change = {
  readonly before: PainProblemRow | undefined;
  readonly problem: PainProblem;
  readonly revision: number;
};

async function change(
  tx: Tx,
  place: PainProblemPlace,
  { before, problem, revision }: Change,
): Promise<SavePainProblemRefusal | undefined> {
  if (!before) return { kind: "not-found" };
  const saved = await savePainProblemChange(tx, place, problem, revision);
  return saved ? undefined : { kind: "changed-meanwhile" };
}

function freeOrdinal(taken: readonly PainProblemRow[]): number | undefined {
  return [1, 2, 3, 4].find((ordinal) => !taken.some((each) => each.ordinal === ordinal));
}

/** The same region, side and structure twice would split one pain's responses over two problems. */
function isSamePlace(one: PainProblem, other: PainProblem): boolean {
  return (
    one.id !== other.id &&
    one.region === other.region &&
    one.side === other.side &&
    one.label === other.label &&
    one.generator?.structure === other.generator?.structure
  );
}
