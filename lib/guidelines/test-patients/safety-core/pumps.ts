import type { PackCase } from "@/lib/domain/guideline/pack-case";
import { caseOf, type OwnCase } from "../case-of";
import { had, noted } from "../parts";

const pump = noted("pump", "implant", {
  ...{ on: "2024-03-01", device: "intrathecal-pump", state: "in-place" },
});
const red = { state: "new-or-worse", since: "2026-11-18" };
const infected = { id: "red-flags", answers: { "device-pocket-or-wound-infection": red } };
const lost = had("pump-given", "intrathecal-drug-delivery", "2024-03-01", {
  ending: { kind: "effective-then-lost", on: "2026-10-01" },
});

const like = (own: Omit<OwnCase, "packs" | "like">) =>
  caseOf({ ...own, packs: ["safety-core"], like: "V38" });

/** What is done to a medicine pump after day one (decisions, B17 and B19). */
export function pumpCases(): readonly PackCase[] {
  return [
    like({
      id: "core-pump-checked",
      title: "A pump that was checked after its effect was lost",
      add: [{ ...pump, lastCheck: "2026-10-20" }, lost],
      expect: {
        "pump-refill": ["eligible"],
        "pump-revision": ["eligible"],
        "pump-explant": ["eligible"],
      },
      shows: [
        { treatment: "pump-revision", code: "DEVICE_CHECK_FIRST", truth: "met" },
        { treatment: "pump-refill", code: "NO_DEVICE_IN_PLACE", truth: "met" },
      ],
    }),
    like({
      id: "core-pump-unchecked",
      title: "A pump that was last checked before its effect was lost",
      add: [{ ...pump, lastCheck: "2026-06-01" }, lost],
      expect: { "pump-refill": ["eligible"], "pump-revision": ["not-yet"] },
      shows: [{ treatment: "pump-revision", code: "DEVICE_CHECK_FIRST", truth: "not-met" }],
    }),
    like({
      id: "core-pump-infected",
      title: "A pump whose pocket is red and warm",
      add: [{ ...pump, lastCheck: "2026-10-20" }, infected],
      pathway: "emergency",
      expect: {
        "pump-refill": ["eligible-with-caution"],
        "pump-revision": ["contraindicated"],
        "pump-explant": ["eligible-urgent"],
      },
      shows: [{ treatment: "pump-refill", code: "ACTIVE_INFECTION", truth: "not-met" }],
    }),
    like({
      id: "core-no-pump",
      title: "Asked: no device in the body",
      add: [noted("asked-implants", "history-asked", { about: "implants" })],
      expect: {
        "pump-refill": ["not-indicated"],
        "pump-revision": ["not-indicated"],
        "pump-explant": ["not-indicated"],
      },
      shows: [{ treatment: "pump-refill", code: "NO_DEVICE_IN_PLACE", truth: "not-met" }],
    }),
    like({
      id: "core-pump-unasked",
      title: "Nobody asked about devices",
      expect: { "pump-refill": ["needs-information"], "pump-explant": ["needs-information"] },
      missing: { "pump-refill": ["IMPLANTS"] },
    }),
  ];
}
