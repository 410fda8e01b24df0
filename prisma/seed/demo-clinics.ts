import type { Role } from "@/lib/domain/access/role";
import { OrganisationId } from "@/lib/domain/shared/ids";

/** The one place of the demo accounts' password. They exist only in a clinic made by this seed. */
export const demoPassword = "quiet-heron-41-lantern";

export type DemoAccount = {
  readonly signInName: string;
  readonly name: string;
  readonly roles: readonly Role[];
};

export type DemoClinic = {
  readonly organisationId: OrganisationId;
  /** What is typed at sign-in. */
  readonly code: string;
  readonly name: string;
  readonly packId: string;
  readonly timeZone: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly contactHours: string;
  readonly emergencyNumber: string;
  readonly accounts: readonly DemoAccount[];
};

const account = (signInName: string, name: string, ...roles: Role[]): DemoAccount => ({
  signInName,
  name,
  roles,
});

/** Two clinics that never see each other. Telephone numbers are of the range kept for drama. */
export const demoClinics: readonly DemoClinic[] = [
  {
    organisationId: OrganisationId.parse("0193b000-0000-7000-8000-000000000001"),
    code: "riverside",
    name: "Riverside Pain Clinic (demo)",
    packId: "psps-stepwise",
    timeZone: "Europe/London",
    contactName: "Nora Quinn, specialist nurse",
    contactPhone: "01632 960 418",
    contactHours: "Monday to Friday, 9 to 17",
    emergencyNumber: "999",
    accounts: [
      account("consultant", "Dr Amara Whitfield", "consultant"),
      account("consultant2", "Dr Piotr Lindqvist", "consultant"),
      account("trainee", "Dr Tom Ashdown", "trainee"),
      account("surgeon", "Mr Farid Kestrel", "spinal-surgeon"),
      account("physio", "Elin Marsh", "physiotherapist"),
      account("psychologist", "Dr Ruth Oyelaran", "psychologist"),
      account("nurse", "Nora Quinn", "specialist-nurse"),
      account("pharmacist", "Wei Barlow", "pharmacist"),
      account("chair", "Dr Helena Strand", "mdt-chair", "consultant"),
      account("coordinator", "Joan Pellow", "mdt-coordinator"),
      account("secretary", "Mary Tidewell", "secretary"),
      account("auditor", "Isaac Thorne", "auditor"),
      account("admin", "Priya Vance", "administrator"),
    ],
  },
  {
    organisationId: OrganisationId.parse("0193b000-0000-7000-8000-000000000002"),
    code: "hillside",
    name: "Hillside Spine Centre (demo)",
    packId: "psps-stepwise",
    timeZone: "Europe/London",
    contactName: "Peter Rowntree, specialist nurse",
    contactPhone: "01632 960 733",
    contactHours: "Monday to Thursday, 8 to 16",
    emergencyNumber: "999",
    accounts: [
      account("consultant", "Dr Ingrid Falk", "consultant"),
      account("admin", "Samuel Okafor", "administrator"),
    ],
  },
];
