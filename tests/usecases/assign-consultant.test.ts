import { beforeAll, describe, expect, it } from "vitest";
import type { OrganisationId } from "@/lib/domain/shared/ids";
import { assignConsultant } from "@/lib/usecases/assign-consultant";
import { openEpisode } from "@/lib/usecases/open-episode";
import { readPsychologyText } from "@/lib/usecases/read-psychology-text";
import { readRecord } from "@/lib/usecases/read-record";
import { recordPsychologyText } from "@/lib/usecases/record-psychology-text";
import { anActor } from "../support/actors";
import { aClinic, asOwner } from "../support/database";
import { anEvidence, aPatient, insist } from "../support/patients";

let clinic: OrganisationId;
beforeAll(async () => {
  clinic = await aClinic();
});

/** A patient whose episode the secretary opened, without naming who treats. */
async function anEpisodeOfNobody() {
  const patientId = await aPatient(clinic);
  insist(await openEpisode(anActor("secretary", clinic), { patientId }));
  return patientId;
}

const consultant = () => anActor("consultant", clinic);
const asked = (patientId: Awaited<ReturnType<typeof anEpisodeOfNobody>>, revision = 1) => ({
  patientId,
  revision,
  consultantId: consultant().id,
});

describe("naming the treating consultant", () => {
  it("shows on the record and leaves one entry that says who", async () => {
    const patientId = await anEpisodeOfNobody();
    const before = insist(await readRecord(consultant(), { patientId }));
    expect(before.clinical?.episode?.consultant).toBeUndefined();
    expect(before.clinical?.episode?.consultants).toContainEqual({
      id: consultant().id,
      name: expect.any(String),
    });

    const episodeId = insist(
      await assignConsultant(anActor("secretary", clinic), asked(patientId)),
    );
    const after = insist(await readRecord(consultant(), { patientId }));
    expect(after.clinical?.episode?.consultant).toEqual(expect.any(String));

    const { rows } = await asOwner(clinic, (client) =>
      client.query(
        "select outcome, detail from audit_entry where subject_id = $1 and detail->>'change' = 'consultant'",
        [episodeId],
      ),
    );
    const detail = { change: "consultant", consultantId: consultant().id, revision: 1 };
    expect(rows).toEqual([{ outcome: "done", detail }]);
  });

  it("opens the psychologist's text to that consultant, and to nobody before", async () => {
    const patientId = await anEpisodeOfNobody();
    const evidenceId = await anEvidence(clinic, patientId, {
      ...{ kind: "psychological-evaluation", on: "2026-01-01" },
      ...{ outcome: "supports", summary: "Supports going ahead." },
    });
    const psychologist = anActor("psychologist", clinic);
    insist(await recordPsychologyText(psychologist, { patientId, evidenceId, text: "A text." }));

    expect(await readPsychologyText(consultant(), { patientId, evidenceId })).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
    insist(await assignConsultant(consultant(), asked(patientId)));
    expect(insist(await readPsychologyText(consultant(), { patientId, evidenceId }))).toBe(
      "A text.",
    );
  });

  it("is refused for somebody who is no consultant", async () => {
    const patientId = await anEpisodeOfNobody();
    const command = { ...asked(patientId), consultantId: anActor("trainee", clinic).id };
    expect(await assignConsultant(consultant(), command)).toEqual({
      ok: false,
      refusal: { kind: "not-a-consultant" },
    });
  });

  it("is refused when somebody else named one meanwhile", async () => {
    const patientId = await anEpisodeOfNobody();
    const results = await Promise.all([
      assignConsultant(consultant(), asked(patientId)),
      assignConsultant(consultant(), asked(patientId)),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, refusal: { kind: "changed-meanwhile" } });
  });

  it("is refused while no episode is open", async () => {
    const patientId = await aPatient(clinic);
    expect(await assignConsultant(consultant(), asked(patientId))).toEqual({
      ok: false,
      refusal: { kind: "no-episode" },
    });
  });

  it("is refused to an auditor", async () => {
    const patientId = await anEpisodeOfNobody();
    expect(await assignConsultant(anActor("auditor", clinic), asked(patientId))).toEqual({
      ok: false,
      refusal: { kind: "forbidden" },
    });
  });
});
