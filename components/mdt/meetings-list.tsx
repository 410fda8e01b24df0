import { DataTable } from "@/components/ui/data-table";
import { PageLink } from "@/components/ui/page-link";
import type { MeetingLine } from "@/lib/domain/mdt/meeting-view";
import { formatClinical } from "@/lib/domain/shared/plain-date";

type Props = {
  readonly title: string;
  readonly meetings: readonly MeetingLine[];
  readonly empty: string;
};

export function MeetingsList({ title, meetings, empty }: Props) {
  return (
    <DataTable
      caption={title}
      empty={
        <section>
          <h2>{title}</h2>
          <p className="text-muted">{empty}</p>
        </section>
      }
      columns={[
        { key: "title", label: "Meeting" },
        { key: "on", label: "Day" },
        { key: "cases", label: "Cases", align: "right" },
      ]}
      rows={meetings.map(({ meeting, cases }) => ({
        key: meeting.id,
        cells: [
          <PageLink key="title" className="link" href={`/mdt/${meeting.id}`}>
            {meeting.title}
          </PageLink>,
          formatClinical(meeting.heldOn),
          String(cases),
        ],
      }))}
    />
  );
}
