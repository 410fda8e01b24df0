import { getTreatment } from "@/lib/domain/catalogue/treatment";
import type { TreatmentView } from "@/lib/domain/plan/plan-view";
import { ArrangeForms } from "./arrange-forms";
import type { PlanPageSetting } from "./plan-page-setting";

type Props = {
  readonly treatments: readonly TreatmentView[];
  readonly setting: PlanPageSetting;
};

/** The planned treatments for who books and reads no clinical content. */
export function BookingList({ treatments, setting }: Props) {
  const planned = treatments.filter(({ state }) => state.state === "planned");
  if (!setting.may.book || planned.length === 0) return null;
  return (
    <section aria-labelledby="bookings-title" className="grid gap-3">
      <h2 id="bookings-title">Bookings</h2>
      <ul className="grid gap-3">
        {planned.map((view) => (
          <li
            key={view.step.id}
            className="grid max-w-xl gap-1.5 rounded-md border border-edge p-2"
          >
            <h3 className="font-semibold">{getTreatment(view.step.treatment).name}</h3>
            <ArrangeForms view={view} setting={setting} />
          </li>
        ))}
      </ul>
    </section>
  );
}
