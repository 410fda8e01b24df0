import { describe, expect, it } from "vitest";
import { toMedicinesLine } from "@/lib/domain/medicine/medicines-line";
import { checkOf, ill, renal } from "@/tests/support/medicines";

const many = [
  "oxycodone 20 mg TID",
  { name: "diazepam", dosage: "5 mg BID", prescribed: false },
  "gabapentin 600 mg TID",
  "ibuprofen 400 mg TID",
];

describe("the medicines on the sheet for a meeting", () => {
  it("say the total, what is reviewed first, and how many more warnings there are", () => {
    const line = toMedicinesLine(
      checkOf({ takes: many, evidence: [renal("creatinine-clearance", 40), renal("egfr", 40)] }),
    );
    expect(line).toContain("Medicines: 90 mg of morphine equivalents a day.");
    expect(line).toContain("Review first: An opioid and a benzodiazepine.");
    expect(line).toMatch(/\d more warnings on the record\./);
  });

  it("leave out what is said in confidence (B22)", () => {
    const line = toMedicinesLine(
      checkOf({
        takes: ["oxycodone 5 mg OD", { name: "diazepam", dosage: "5 mg BID", prescribed: false }],
        evidence: [ill("substance-use-disorder", { substance: "opioid" })],
      }),
    );
    expect(line).not.toMatch(/prescribed|use disorder|substance|after an overdose/i);
  });

  it("say that nothing warns, and that not everything was checked", () => {
    expect(toMedicinesLine(checkOf({ takes: [] }))).toBe(
      "Medicines: No opioid is on record. No warning.",
    );
    expect(toMedicinesLine(checkOf({ takes: [], isAsked: false }))).toContain(
      "Not everything could be checked, see the record.",
    );
  });
});
