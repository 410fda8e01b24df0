import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf } from "../case-of";
import { ill, noted, says } from "../parts";

const packs = ["safety-core"];
const esi = "epidural-steroid-injection";
const trial = "scs-trial";

/** Red flags that no test patient of the material raises, one patient for each. */
function redFlags(): readonly PackCase[] {
  const raised = { state: "new-or-worse", since: "2026-11-18" };
  const flag = (
    id: string,
    title: string,
    code: string,
    answers: Readonly<Record<string, unknown>>,
  ) =>
    caseOf({
      id: `core-${id}`,
      title,
      packs,
      like: "V09",
      add: [{ id: "red-flags", answers }],
      expect: { [esi]: ["suspended"], "conservative-care": ["eligible", "completed"] },
      shows: [{ treatment: esi, code, truth: "not-met" }],
    });
  return [
    flag("infection", "New fever with back pain", "RF_SPINAL_INFECTION", { fever: raised }),
    flag("fracture", "New pain after a fall", "RF_FRACTURE", { "significant-trauma": raised }),
    flag("haematoma", "Weakness two days after an epidural", "RF_EPIDURAL_HAEMATOMA", {
      "new-deficit-or-severe-pain-after-neuraxial-procedure": raised,
    }),
    caseOf({
      id: "core-cord-compression",
      title: "Known cancer, and now an unsteady gait",
      packs,
      like: "V09",
      add: [ill("cancer"), { id: "red-flags", answers: { "gait-unsteadiness": raised } }],
      expect: { [esi]: ["suspended", "contraindicated"] },
      shows: [{ treatment: esi, code: "RF_MSCC", truth: "not-met" }],
    }),
    caseOf({
      id: "core-flags-90-days",
      title: "Red flags asked 90 days ago",
      packs,
      like: "V09",
      add: [{ id: "red-flags", on: "2026-08-24" }],
      shows: [{ treatment: esi, code: "RED_FLAGS_ASKED_LONG_AGO", truth: "met" }],
    }),
    caseOf({
      id: "core-flags-91-days",
      title: "Red flags asked 91 days ago",
      packs,
      like: "V09",
      add: [{ id: "red-flags", on: "2026-08-23" }],
      shows: [{ treatment: esi, code: "RED_FLAGS_ASKED_LONG_AGO", truth: "not-met" }],
    }),
  ];
}

function gates(): readonly PackCase[] {
  const item9 = (total: number) =>
    noted("item-9", "questionnaire-score", { instrument: "phq-9-item-9", total });
  return [
    caseOf({
      id: "core-item-9-none",
      title: "PHQ-9 item 9 asked: 0",
      packs,
      like: "V09",
      add: [item9(0)],
      shows: [{ treatment: esi, code: "SUICIDE_RISK_SAME_DAY", truth: "met" }],
    }),
    caseOf({
      id: "core-item-9-some",
      title: "PHQ-9 item 9 asked: 1",
      packs,
      like: "V09",
      add: [item9(1)],
      expect: { [esi]: ["suspended"] },
      shows: [{ treatment: esi, code: "SUICIDE_RISK_SAME_DAY", truth: "not-met" }],
    }),
    caseOf({
      id: "core-active-infection",
      title: "An active infection on record",
      packs,
      like: "V09",
      add: [ill("active-infection")],
      expect: { [esi]: ["contraindicated"] },
      shows: [{ treatment: esi, code: "ACTIVE_INFECTION", truth: "not-met" }],
    }),
    caseOf({
      id: "core-clotting-plan",
      title: "A clotting disorder, and a plan agreed with the prescriber",
      packs,
      like: "V09",
      add: [
        ill("coagulopathy"),
        says("anticoagulant-plan", "yes"),
        noted("asked-thinners", "history-asked", { about: "anticoagulants" }),
      ],
      shows: [
        { treatment: esi, code: "ANTICOAG_PLAN_MISSING", truth: "met" },
        { treatment: esi, code: "ANTICOAG_NOT_ASKED", truth: "met" },
      ],
    }),
    caseOf({
      id: "core-clotting-no-plan",
      title: "A clotting disorder, and the prescriber does not agree",
      packs,
      like: "V09",
      add: [ill("coagulopathy"), says("anticoagulant-plan", "no")],
      expect: { [esi]: ["not-yet"] },
      shows: [{ treatment: esi, code: "ANTICOAG_PLAN_MISSING", truth: "not-met" }],
    }),
  ];
}

function devices(): readonly PackCase[] {
  const lead = "scs-lead-revision";
  const device = noted("device", "implant", { on: "2024-03-01", device: "scs", state: "in-place" });
  const lost = had("trial", "2024-01-10");
  return [
    caseOf({
      id: "core-immunosuppression",
      title: "Immunosuppression on record, stimulation asked for",
      packs,
      like: "V38",
      add: [ill("immunosuppression")],
      expect: { [trial]: ["contraindicated"] },
      shows: [{ treatment: trial, code: "COAGULOPATHY_IMMUNOSUPPRESSION", truth: "not-met" }],
    }),
    caseOf({
      id: "core-diathermy",
      title: "Therapeutic diathermy is needed, stimulation asked for",
      packs,
      like: "V38",
      add: [ill("diathermy-needed")],
      expect: { [trial]: ["contraindicated"] },
      shows: [{ treatment: trial, code: "DIATHERMY_ABSOLUTE", truth: "not-met" }],
    }),
    caseOf({
      id: "core-substance-use",
      title: "An active substance use disorder on record, stimulation asked for",
      packs,
      like: "V38",
      add: [ill("substance-use-disorder")],
      expect: { [trial]: ["contraindicated"] },
      shows: [{ treatment: trial, code: "ACTIVE_SUD", truth: "not-met" }],
    }),
    caseOf({
      id: "core-no-device",
      title: "Implants asked about: none",
      packs,
      like: "V38",
      add: [noted("asked-implants", "history-asked", { about: "implants" })],
      expect: { "scs-reprogramming": ["not-indicated"] },
      shows: [{ treatment: "scs-reprogramming", code: "NO_DEVICE_IN_PLACE", truth: "not-met" }],
    }),
    caseOf({
      id: "core-device-checked",
      title: "Stimulator in place, checked last month",
      packs,
      like: "V38",
      add: [{ ...device, lastCheck: "2026-10-20" }, lost],
      shows: [{ treatment: lead, code: "DEVICE_CHECK_FIRST", truth: "met" }],
    }),
    caseOf({
      id: "core-device-unchecked",
      title: "Stimulator in place that lost its effect, last checked before that",
      packs,
      like: "V38",
      add: [
        { ...device, lastCheck: "2024-06-01" },
        {
          ...noted("stimulation", "treatment-given"),
          ...{ on: "2024-03-01", treatment: "spinal-cord-stimulation" },
          ending: { kind: "effective-then-lost", on: "2026-09-01" },
        },
      ],
      shows: [{ treatment: lead, code: "DEVICE_CHECK_FIRST", truth: "not-met" }],
    }),
  ];
}

function had(id: string, on: string) {
  return { id, kind: "treatment-given", treatment: "scs-trial", on, reliefPercent: 60 };
}

/** Gates that hold in every pack. */
export function safetyCoreCases(): readonly PackCase[] {
  return [...redFlags(), ...gates(), ...devices()];
}
