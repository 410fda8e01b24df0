import type { ReactNode } from "react";
import { signOutAction } from "@/app/session/actions";
import { ChangePasswordForm } from "@/components/account/change-password-form";
import { PatientFinder } from "@/components/frame/patient-finder";
import { toPlaces } from "@/components/frame/to-places";
import { TopBar } from "@/components/frame/top-bar";
import { IdleLock } from "@/components/session/idle-lock";
import { Button } from "@/components/ui/button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { roleNames } from "@/lib/domain/access/role";
import { readClinic } from "@/lib/usecases/read-clinic";
import { findFromBarAction } from "./actions";
import { changePasswordAction } from "./password/actions";

/** Draws the bar on top. It never authorises: each page asks who is there for itself. */
export default async function ClinicLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireActor();
  const clinic = await readClinic(actor);

  return (
    <>
      <TopBar
        clinicName={clinic.name}
        personName={actor.name}
        personRoles={actor.roles.map((role) => roleNames[role]).join(", ")}
        places={toPlaces(actor)}
        search={may(actor, "patient:search") ? <PatientFinder find={findFromBarAction} /> : null}
        signOut={
          <form action={signOutAction}>
            <Button look="quiet">Sign out</Button>
          </form>
        }
      />
      {actor.mustChangePassword ? <ChangeFirst /> : children}
      <IdleLock />
    </>
  );
}

/** The policy refuses everything else meanwhile; this only says why, on whatever page. */
function ChangeFirst() {
  return (
    <PageBody>
      <PageHeader
        title="Choose your own password first"
        lead="The one you signed in with was handed to you, so somebody else knows it. Nothing else opens until it is changed."
      />
      <ChangePasswordForm change={changePasswordAction} />
    </PageBody>
  );
}
