import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AddCaseForm } from "@/components/mdt/add-case-form";
import { CaseBoard } from "@/components/mdt/case-board";
import { CaseList } from "@/components/mdt/case-list";
import { toPlanChoice } from "@/components/mdt/to-plan-choice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { formatClinical } from "@/lib/domain/shared/plain-date";
import { ReadMeeting, readMeeting } from "@/lib/usecases/read-meeting";
import { addCaseAction, decideCaseAction } from "./actions";

export const metadata: Metadata = { title: "MDT meeting" };

/** One meeting. Several patients stand on it, so there is no patient banner: each case names its own. */
export default async function MeetingPage({ params }: PageProps<"/mdt/[meetingId]">) {
  const actor = await requireActor();

  const command = ReadMeeting.safeParse(await params);
  if (!command.success) notFound();
  const read = await readMeeting(actor, command.data);
  if (!read.ok) notFound();
  const { meeting, cases, plansToBring, today } = read.value;
  const present = cases.flatMap(({ decisions }) => decisions).at(-1)?.attendees ?? [];
  return (
    <PageBody>
      <PageHeader
        title={meeting.title}
        lead={`${formatClinical(meeting.heldOn)}, ${cases.length === 1 ? "1 case" : `${cases.length} cases`}`}
      />
      <div className="grid gap-8">
        {cases.length === 0 ? (
          <EmptyState>No plan is on the list yet. Bring one below.</EmptyState>
        ) : null}
        <CaseList cases={cases} />
        {cases.map((view) => (
          <CaseBoard
            key={view.mdtCase.id}
            view={view}
            today={today}
            isHeld={meeting.heldOn <= today}
            present={present}
            decide={may(actor, "mdt:decide") ? decideCaseAction : undefined}
          />
        ))}
        {may(actor, "mdt:schedule") ? (
          <AddCaseForm
            meetingId={meeting.id}
            plans={plansToBring.map(toPlanChoice)}
            action={addCaseAction}
          />
        ) : null}
      </div>
    </PageBody>
  );
}
