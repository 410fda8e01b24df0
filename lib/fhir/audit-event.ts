import type { AuditEntry } from "@/lib/domain/audit/audit-entry";

type Coding = { readonly system: string; readonly code: string; readonly display: string };
type Reference = { readonly reference?: string; readonly display?: string };

/** An AuditEvent of FHIR R4, as far as the trail fills it. */
export type AuditEvent = {
  readonly resourceType: "AuditEvent";
  readonly id: string;
  readonly meta?: { readonly profile: readonly string[] };
  readonly type: Coding;
  readonly subtype: readonly Coding[];
  readonly action: "C" | "R" | "U" | "E";
  readonly recorded: string;
  /** 0: success. 4: refused. */
  readonly outcome: "0" | "4";
  readonly outcomeDesc?: string;
  readonly purposeOfEvent: readonly { readonly text: string }[];
  readonly agent: readonly {
    readonly type: { readonly coding: readonly Coding[] };
    readonly role?: readonly { readonly text: string }[];
    readonly who: Reference;
    readonly requestor: boolean;
    readonly network?: { readonly address: string; readonly type: "2" };
  }[];
  readonly source: { readonly observer: Reference; readonly type: readonly Coding[] };
  readonly entity: readonly {
    readonly what: Reference;
    readonly type: Coding;
    readonly role: Coding;
    readonly detail?: readonly { readonly type: string; readonly valueString: string }[];
  }[];
};

const planner = "PSPS pathway planner";
const balp = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
const terminology = "http://terminology.hl7.org/CodeSystem/";

/**
 * An entry of the trail as IHE's Basic Audit Log Patterns put it.
 *
 * A read or search of one patient that was done says so by its profile; the patterns have no profile
 * for what was refused, and none is claimed for it.
 */
export function toAuditEvent(entry: AuditEntry): AuditEvent {
  const kind = toKind(entry.action);
  const profile = toProfile(entry, kind.interaction);
  return {
    resourceType: "AuditEvent",
    id: `${entry.organisationId}.${entry.sequence}`,
    ...(profile ? { meta: { profile: [profile] } } : {}),
    type: { system: `${terminology}audit-event-type`, code: "rest", display: "Restful Operation" },
    subtype: [
      {
        system: "http://hl7.org/fhir/restful-interaction",
        code: kind.interaction,
        display: kind.interaction,
      },
      { system: "urn:psps-pathway-planner:action", code: entry.action, display: entry.action },
    ],
    action: kind.action,
    recorded: entry.at.toISOString(),
    ...(entry.outcome === "done" ? { outcome: "0" } : { outcome: "4", outcomeDesc: entry.outcome }),
    purposeOfEvent: [{ text: entry.purpose }],
    agent: toAgents(entry),
    source: {
      observer: { display: planner },
      type: [
        { system: `${terminology}security-source-type`, code: "4", display: "Application Server" },
      ],
    },
    entity: toEntities(entry),
  };
}

type Kind = {
  readonly action: AuditEvent["action"];
  readonly interaction: "read" | "search-type" | "create" | "update" | "operation";
};

const kinds: Readonly<Record<string, Kind>> = {
  search: { action: "E", interaction: "search-type" },
  read: { action: "R", interaction: "read" },
  print: { action: "R", interaction: "read" },
  register: { action: "C", interaction: "create" },
  record: { action: "C", interaction: "create" },
  open: { action: "C", interaction: "create" },
  import: { action: "C", interaction: "create" },
  amend: { action: "U", interaction: "update" },
  draft: { action: "U", interaction: "update" },
  manage: { action: "U", interaction: "update" },
};

function toKind(action: string): Kind {
  return kinds[action.split(":")[1] ?? ""] ?? { action: "E", interaction: "operation" };
}

function toProfile({ outcome, patientId }: AuditEntry, interaction: string): string | undefined {
  if (outcome !== "done" || patientId === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    read: "PatientRead",
    "search-type": "PatientQuery",
    create: "PatientCreate",
    update: "PatientUpdate",
  };
  const name = names[interaction];
  return name && balp + name;
}

/** The person who asked, the machine that asked, and this planner, which answered. */
function toAgents(entry: AuditEntry): AuditEvent["agent"] {
  const dicom = "http://dicom.nema.org/resources/ontology/DCM";
  const agent = (coding: Coding, who: Reference, requestor: boolean) => ({
    type: { coding: [coding] },
    who,
    requestor,
  });
  const person = { system: `${terminology}v3-ParticipationType`, code: "IRCP", display: "user" };
  const client = { system: dicom, code: "110153", display: "Source Role ID" };
  const server = { system: dicom, code: "110152", display: "Destination Role ID" };
  const { actorId, actorName, actorRoles, address } = entry;
  return [
    {
      ...agent(
        person,
        {
          ...(actorId === undefined ? {} : { reference: `Practitioner/${actorId}` }),
          display: actorName,
        },
        true,
      ),
      ...(actorRoles === "" ? {} : { role: [{ text: actorRoles }] }),
    },
    {
      ...agent(client, { display: entry.sessionRef ?? "no session" }, false),
      ...(address === undefined ? {} : { network: { address, type: "2" } }),
    },
    agent(server, { display: planner }, false),
  ];
}

function toEntities(entry: AuditEntry): AuditEvent["entity"] {
  const type = (code: string, display: string) => ({
    system: `${terminology}audit-entity-type`,
    code,
    display,
  });
  const role = (code: string, display: string) => ({
    system: `${terminology}object-role`,
    code,
    display,
  });
  const { patientId, subject, subjectId, detail, hash } = entry;
  const data = {
    what: { display: subjectId === undefined ? subject : `${subject} ${subjectId}` },
    type: type("2", "System Object"),
    role: role("4", "Domain Resource"),
    detail: [
      { type: "detail", valueString: detail },
      { type: "hash", valueString: hash },
    ],
  };
  if (patientId === undefined) return [data];
  const patient = {
    what: { reference: `Patient/${patientId}` },
    type: type("1", "Person"),
    role: role("1", "Patient"),
  };
  return [patient, data];
}
