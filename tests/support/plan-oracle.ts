import { inOrganisation } from "@/lib/db/in-organisation";
import { getPicture } from "@/lib/db/pictures";
import type { Role } from "@/lib/domain/access/role";
import { getTreatment, TreatmentId } from "@/lib/domain/catalogue/treatment";
import { evaluate } from "@/lib/domain/guideline/evaluate";
import { EpisodeId, type OrganisationId, PatientId } from "@/lib/domain/shared/ids";
import type { PlainDate } from "@/lib/domain/shared/plain-date";
import { getPack } from "@/lib/guidelines/registry";
import { asApp } from "./database";

/**
 * The rules of starting a treatment, told a second time and in another way: by plain SQL over what is
 * stored, and by evaluating the pack as it ships over the picture as it was just before.
 */
export type StepRow = {
  readonly stepId: string;
  readonly treatment: TreatmentId;
  readonly problemId: string | null;
  readonly state: string;
};

export async function readSteps(clinic: OrganisationId, planId: string): Promise<StepRow[]> {
  return asApp(clinic, async (client) => {
    const { rows } = await client.query(
      `select step_id, treatment, problem_id, state from plan_step_state where plan_id = $1
       order by step_id`,
      [planId],
    );
    return rows.map((row) => ({
      stepId: String(row.step_id),
      treatment: TreatmentId.parse(row.treatment),
      problemId: row.problem_id,
      state: String(row.state),
    }));
  });
}

type Asked = {
  readonly clinic: OrganisationId;
  readonly planId: string;
  readonly step: StepRow;
  readonly role: Role;
  readonly today: PlainDate;
  readonly conditionConfirmed: boolean;
};

/** Told here once more, not read from the policy: decisions C23 and the list of roles. */
const proceduralists: readonly Role[] = ["consultant", "spinal-surgeon"];
const starters: readonly Role[] = [
  ...proceduralists,
  "trainee",
  "physiotherapist",
  "psychologist",
  "specialist-nurse",
  "pharmacist",
];

/** Every rule that forbids to start a treatment now; empty: it may start. Asked before the attempt. */
export async function findForbidding(asked: Asked): Promise<readonly string[]> {
  const { step, role } = asked;
  const { invasive, steppingDown } = getTreatment(step.treatment);
  const rules: string[] = [];
  if (step.state !== "planned") rules.push("it is not planned");
  if (!starters.includes(role)) rules.push(`a ${role} starts nothing`);
  if (invasive && !proceduralists.includes(role)) rules.push(`a ${role} starts no procedure`);
  const word = await readWord(asked);
  const isOpen = ["eligible", "eligible-with-caution", "eligible-urgent"].includes(word);
  if (!steppingDown && !isOpen) rules.push(`the pack says ${word}`);
  return [...rules, ...(await readStoredRules(asked, word === "eligible-urgent"))];
}

/** What the pack, as it ships, says today of the patient as the record stands. */
async function readWord({ clinic, planId, step, today }: Asked): Promise<string> {
  const { rows } = await asApp(clinic, (client) =>
    client.query("select patient_id, episode_id, pack_id from plan where plan_id = $1", [planId]),
  );
  const [plan] = rows;
  const pack = getPack(String(plan.pack_id));
  if (!pack) throw new Error("the pack of the plan ships");
  const { picture } = await inOrganisation(clinic, (tx) =>
    getPicture(tx, PatientId.parse(plan.patient_id), EpisodeId.parse(plan.episode_id), today),
  );
  const answer = evaluate(pack, picture, today).treatments[step.treatment];
  return answer.byProblem.find(({ problem }) => problem === step.problemId)?.word ?? "not asked";
}

type One = (sql: string, ...values: readonly unknown[]) => Promise<Row | undefined>;
// biome-ignore lint/suspicious/noExplicitAny: the oracle reads columns as they come.
type Row = Record<string, any>;

async function readStoredRules(asked: Asked, isUrgent: boolean): Promise<readonly string[]> {
  const { clinic, planId, step } = asked;
  return asApp(clinic, async (client) => {
    const one: One = async (sql, ...values) =>
      (await client.query(sql, [planId, ...values])).rows[0];
    const plan = await one("select status, current_version from plan where plan_id = $1");
    if (plan?.["status"] !== "approved") return ["the plan is not approved"];
    const version = await one(
      `select version, approved_by, intent from plan_version,
         jsonb_array_elements(content -> 'steps') as intent
       where plan_id = $1 and version = $2 and intent ->> 'id' = $3`,
      plan["current_version"],
      step.stepId,
    );
    if (!version) return ["the version in force does not hold it"];
    const condition = version["intent"].conditional && !asked.conditionConfirmed;
    return [
      ...(condition ? ["its condition is open"] : []),
      ...(await readConsentRules(one, version, step)),
      ...(await readDecisionRules(one, version, { ...asked, isUrgent })),
    ];
  });
}

async function readConsentRules(one: One, version: Row, step: StepRow): Promise<string[]> {
  if (!getTreatment(step.treatment).invasive) return [];
  const consent = await one(
    `select answer from consent where plan_id = $1 and version = $2
     order by recorded_at desc, consent_id desc limit 1`,
    version["version"],
  );
  return consent?.["answer"] === "agreed" ? [] : ["the patient has not agreed"];
}

async function readDecisionRules(
  one: One,
  version: Row,
  { step, today, isUrgent }: Asked & { readonly isUrgent: boolean },
): Promise<string[]> {
  if (getTreatment(step.treatment).approval !== "mdt") return [];
  const decision = await one(
    `select route, outcome, plan_revision, $4 between decided_on and valid_until as holds
     from decision where plan_id = $1 and treatment = $2 and problem_id is not distinct from $3
     order by decided_at desc, decision_id desc limit 1`,
    step.treatment,
    step.problemId,
    today,
  );
  if (!decision?.["outcome"].startsWith("go-ahead")) return ["no decision goes ahead"];
  if (!decision["holds"]) return ["the decision has lapsed"];
  if (decision["route"] === "urgent") return isUrgent ? [] : ["nothing is urgent"];
  const changed = await one(
    `select 1 from plan_event where plan_id = $1 and kind = 'drafted'
       and content -> 'changedSteps' ? $2 and (content ->> 'revision')::int > $3`,
    step.stepId,
    decision["plan_revision"],
  );
  return [
    ...(changed ? ["it was changed after the decision"] : []),
    ...((await isOwnApproval(one, version)) ? ["its own author approved it"] : []),
  ];
}

/** Whether the approver of the version is among those who wrote on it since the version before. */
async function isOwnApproval(one: One, version: Row): Promise<boolean> {
  const wrote = await one(
    `select 1 from plan_event as drafted where plan_id = $1 and kind = 'drafted' and by = $2
       and at > coalesce((select max(at) from plan_event where plan_id = $1
         and kind = 'approved' and version < $3), '-infinity')
       and at < (select max(at) from plan_event where plan_id = $1
         and kind = 'approved' and version = $3)`,
    version["approved_by"],
    version["version"],
  );
  return wrote !== undefined;
}
