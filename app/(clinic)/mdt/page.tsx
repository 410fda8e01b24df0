import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MeetingsList } from "@/components/mdt/meetings-list";
import { ScheduleForm } from "@/components/mdt/schedule-form";
import { UrgentList } from "@/components/mdt/urgent-list";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/actor";
import { may } from "@/lib/domain/access/policy";
import { listMeetings } from "@/lib/usecases/list-meetings";
import { scheduleMeetingAction } from "./actions";

export const metadata: Metadata = { title: "MDT meetings" };

/** The meetings to come, those held, and what the next one has to be told. */
export default async function MeetingsPage() {
  const actor = await requireActor();

  const read = await listMeetings(actor);
  if (!read.ok) notFound();
  const { coming, past, urgentToTell, today, dateOrder } = read.value;
  return (
    <PageBody>
      <PageHeader title="MDT meetings" />
      <div className="grid gap-6">
        <UrgentList decisions={urgentToTell} />
        <MeetingsList
          title="To come"
          meetings={coming}
          empty="No meeting is on the calendar. The chair or the coordinator adds one below."
        />
        {may(actor, "mdt:schedule") ? (
          <ScheduleForm
            action={scheduleMeetingAction}
            dateOrder={dateOrder}
            thisYear={Number(today.slice(0, 4))}
          />
        ) : null}
        <MeetingsList title="Held" meetings={past} empty="No meeting has been held yet." />
      </div>
    </PageBody>
  );
}
