import { describe, expect, it } from "vitest";
import { aDrug, heldFor, listHolds, listShort } from "@/tests/support/holds";
import { daysAgo, type EvidenceInput } from "@/tests/support/pictures";
import { judgeUk, nervePicture, ukTrialCandidate } from "@/tests/support/uk-pictures";

type Imaging = Extract<EvidenceInput, { kind: "imaging" }>;

const study = (day: number, rest: Partial<Imaging>): EvidenceInput => ({
  id: `study-${day}`,
  kind: "imaging",
  on: daysAgo(day),
  modality: "mri",
  findings: [],
  ...rest,
});

const trialWith = (...more: readonly EvidenceInput[]) =>
  judgeUk("scs-trial", nervePicture([...ukTrialCandidate, ...more]));

describe("An infection on imaging", () => {
  const seen = study(10, { findings: [{ finding: "infection", levels: ["L4", "L5"] }] });
  const clear = [{ finding: "no-relevant-finding" }] as const;

  it("stays after a later study of another kind, or one without findings", () => {
    expect(trialWith(seen).word).toBe("contraindicated");
    const film = study(5, { modality: "flexion-extension", findings: [...clear] });
    expect(trialWith(seen, film).word).toBe("contraindicated");
    expect(trialWith(seen, study(5, {})).word).toBe("contraindicated");
  });

  it("is gone when a later study of the same kind shows it no longer", () => {
    expect(trialWith(seen, study(5, { findings: [...clear] })).word).toBe("eligible");
  });
});

describe("A blood thinner under a name that nobody here knows", () => {
  const asked = (about: "medicines" | "anticoagulants"): EvidenceInput => ({
    id: `asked-${about}`,
    kind: "history-asked",
    on: daysAgo(1),
    about,
  });

  it("asks, although the list of medicines is whole", () => {
    const drug = aDrug("Asasantin Retard");
    expect(trialWith(drug, asked("medicines")).word).toBe("needs-information");
    expect(trialWith(drug, asked("anticoagulants")).word).toBe("eligible");
  });
});

describe("A blood thinner that may still be at work", () => {
  const injection = "epidural-steroid-injection";

  it("is asked about where another name of it is still taken", () => {
    const held = heldFor("apixaban", 80);
    expect(listShort(injection, [held])).toEqual(["apixaban:72h:intermediate met"]);
    expect(listShort(injection, [held, aDrug("Eliquis")])).toEqual([
      "apixaban:72h:intermediate unknown",
    ]);
  });

  it("is asked about where it was said lately, and without a day, to be stopped", () => {
    const stopped = (day: number) => aDrug("apixaban", { status: "stopped", on: daysAgo(day) });
    expect(listHolds(injection, [stopped(1)])).toEqual([
      "ANTICOAG_HOLD_SHORT:apixaban:72h:intermediate unknown",
    ]);
    expect(listHolds(injection, [stopped(100)])).toEqual([]);
  });
});
