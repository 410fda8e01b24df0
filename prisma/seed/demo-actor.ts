import type { Actor } from "@/lib/domain/access/actor";
import type { DemoClinic } from "./demo-clinics";
import { accountIdOf } from "./save-clinics";

/** Somebody of a demo clinic, in whose name the seed writes. */
export function demoActor(clinic: DemoClinic, signInName: string): Actor {
  const account = clinic.accounts.find((each) => each.signInName === signInName);
  if (!account) throw new Error(`the demo clinic ${clinic.code} has no ${signInName}`);
  return {
    organisationId: clinic.organisationId,
    id: accountIdOf(clinic, account),
    name: account.name,
    roles: account.roles,
    sessionRef: undefined,
    address: undefined,
  };
}
