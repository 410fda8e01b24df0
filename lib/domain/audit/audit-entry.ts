import type { Actor } from "../access/actor";
import type { ClinicianId, OrganisationId, PatientId } from "../shared/ids";

/** What an entry says before it has its place in the chain. */
export type AuditDraft = {
  readonly organisationId: OrganisationId;
  readonly at: Date;
  /** Undefined where nobody is signed in yet: a refused sign-in. */
  readonly actor: Pick<Actor, "id" | "name" | "roles" | "sessionRef" | "address"> | AnonymousActor;
  /** What was asked for: an action of the policy, or a sign-in or sign-out. */
  readonly action: string;
  /** The category of what was touched: patient, plan, account ... */
  readonly subject: string;
  readonly subjectId?: string | undefined;
  readonly patientId?: PatientId | undefined;
  /** done, or the kind of the refusal. */
  readonly outcome: string;
  /** Why it was looked at; care of the patient unless another purpose was given. */
  readonly purpose?: string | undefined;
  /** Revisions, counts, hashes before and after. Never a name, a password or clinical text. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
};

export type AnonymousActor = {
  readonly id: undefined;
  readonly name: string;
  readonly roles: readonly [];
  readonly sessionRef: undefined;
  readonly address: string | undefined;
};

/** One entry of the trail: who tried what on which record, when, from where, with what outcome. */
export type AuditEntry = {
  readonly organisationId: OrganisationId;
  /** 1 for the first entry of the organisation, without gaps. */
  readonly sequence: number;
  readonly at: Date;
  readonly actorId: ClinicianId | undefined;
  readonly actorName: string;
  /** Roles at that time, separated by a space. */
  readonly actorRoles: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | undefined;
  readonly patientId: PatientId | undefined;
  readonly outcome: string;
  readonly purpose: string;
  readonly address: string | undefined;
  readonly sessionRef: string | undefined;
  /** JSON as the database writes it: the hash covers these characters. */
  readonly detail: string;
  readonly previousHash: string;
  readonly hash: string;
};
