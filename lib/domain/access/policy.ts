import type { Actor } from "./actor";
import { Role } from "./role";

/**
 * Everything an actor can ask for. Each use case names exactly one.
 *
 * A subject narrows some of them: see `Subject`.
 */
export const actions = [
  "patient:search",
  "patient:read",
  "patient:register",
  "patient:amend",
  "patient:merge",
  "episode:open",
  "episode:close",
  "evidence:read",
  "evidence:record",
  "evidence:amend",
  "psychology-text:read",
  "psychology-text:record",
  "record:import",
  "today:read",
  "plan:read",
  "plan:draft",
  "plan:submit",
  "plan:approve",
  "plan:return",
  "plan:withdraw",
  "plan:end",
  "consent:record",
  "treatment:refer",
  "treatment:book",
  "treatment:activate",
  "treatment:activate-procedure",
  "treatment:complete",
  "treatment:step-down",
  "mdt:read",
  "mdt:schedule",
  "mdt:decide",
  "plan:print",
  "guideline:read",
  "guideline:choose",
  "audit:read",
  "password:change-own",
  "account:manage",
  "organisation:manage",
] as const;
export type ActionName = (typeof actions)[number];

/** What an action is about, as far as the policy cares. */
export type Subject = {
  /** The author of the plan in question. */
  readonly plan?: { readonly authorId: string; readonly needsSecondPerson: boolean };
  /** The treating consultant of the episode in question. */
  readonly episode?: { readonly consultantId: string | undefined };
};

const clinical = [
  "consultant",
  "trainee",
  "spinal-surgeon",
  "physiotherapist",
  "psychologist",
  "specialist-nurse",
  "pharmacist",
] as const satisfies readonly Role[];

const readers = [...clinical, "mdt-chair", "mdt-coordinator"] as const satisfies readonly Role[];
const everyoneWithPatients = [...readers, "secretary", "auditor"] as const;

/** The one policy table: which roles may do what. What is not listed is refused. */
export const policy: Readonly<Record<ActionName, readonly Role[]>> = {
  "patient:search": everyoneWithPatients,
  "patient:read": everyoneWithPatients,
  "patient:register": [...clinical, "mdt-coordinator", "secretary"],
  "patient:amend": [...clinical, "mdt-coordinator", "secretary"],
  "patient:merge": ["consultant", "mdt-coordinator"],
  "episode:open": [...clinical, "secretary"],
  "episode:close": ["consultant", "spinal-surgeon"],
  "evidence:read": [...readers, "auditor"],
  "evidence:record": clinical,
  "evidence:amend": clinical,
  "psychology-text:read": ["psychologist", "consultant"],
  "psychology-text:record": ["psychologist"],
  "record:import": [...clinical, "mdt-coordinator"],
  "today:read": everyoneWithPatients,
  "plan:read": everyoneWithPatients,
  "plan:draft": clinical,
  "plan:submit": clinical,
  "plan:approve": ["consultant", "mdt-chair"],
  "plan:return": ["consultant", "mdt-chair"],
  "plan:withdraw": clinical,
  "plan:end": ["consultant", "spinal-surgeon"],
  "consent:record": ["consultant", "trainee", "spinal-surgeon", "specialist-nurse"],
  "treatment:refer": clinical,
  "treatment:book": [...clinical, "secretary"],
  "treatment:activate": clinical,
  "treatment:activate-procedure": ["consultant", "spinal-surgeon"],
  "treatment:complete": clinical,
  "treatment:step-down": clinical,
  "mdt:read": [...readers, "auditor"],
  "mdt:schedule": ["mdt-chair", "mdt-coordinator"],
  "mdt:decide": ["mdt-chair"],
  "plan:print": [...readers, "secretary"],
  "guideline:read": [...everyoneWithPatients, "administrator"],
  // Which criteria answer is a clinical decision: the administrator has no clinical content.
  "guideline:choose": ["mdt-chair"],
  "audit:read": ["auditor"],
  "password:change-own": Role.options,
  "account:manage": ["administrator"],
  "organisation:manage": ["administrator"],
};

/**
 * Whether an actor may do something, to this subject. The only place that knows.
 *
 * Without a plan, `plan:approve` answers for the role alone: the use case asks again with the plan
 * it loaded. Without an episode, `psychology-text:read` answers no to everyone but a psychologist.
 */
export function may(
  actor: Pick<Actor, "id" | "roles" | "mustChangePassword">,
  action: ActionName,
  subject: Subject = {},
): boolean {
  if (actor.mustChangePassword === true && action !== "password:change-own") return false;
  if (!actor.roles.some((role) => policy[action].includes(role))) return false;
  if (action === "plan:approve" && subject.plan) return mayApprove(actor, subject.plan);
  if (action === "psychology-text:read") return mayReadPsychology(actor, subject);
  return true;
}

/** A consultant signs an own plan unless it needs a second person (decisions, C23). */
function mayApprove(
  actor: Pick<Actor, "id" | "roles">,
  plan: NonNullable<Subject["plan"]>,
): boolean {
  if (plan.authorId !== actor.id) return true;
  return actor.roles.includes("consultant") && !plan.needsSecondPerson;
}

/** Psychology text is for the psychologist and the treating consultant (decisions, G57). */
function mayReadPsychology(actor: Pick<Actor, "id" | "roles">, { episode }: Subject): boolean {
  if (actor.roles.includes("psychologist")) return true;
  return episode?.consultantId === actor.id;
}
