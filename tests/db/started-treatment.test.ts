import { describe, expect, it } from "vitest";
import { activate, aPlanFor, stateOf, withVerdict } from "../support/activation-attempts";
import { asApp, asOwner } from "../support/database";
import { insertEvidence } from "../support/patient-rows";

describe("a treatment that was started", () => {
  it("keeps its treatment, pain problem and version: the application may not set them", async () => {
    const plan = await started();

    for (const column of ["treatment", "problem_id", "version", "step_id", "patient_id"]) {
      const sql = `update plan_step_state set ${column} = ${column}`;
      await expect(asApp(plan.organisationId, (client) => client.query(sql))).rejects.toMatchObject(
        {
          code: "42501",
        },
      );
    }
  });

  const started = async () => {
    const plan = await aPlanFor("conservative-care");
    expect(await activate(plan, withVerdict)).toBe("active");
    return plan;
  };

  it.each([
    ["goes back to planned", "update plan_step_state set state = 'planned'", "step_state_order"],
    ["is removed from the plan", "delete from plan_step_state", "started_treatment_stays"],
    [
      "changes what it rests on",
      "update plan_step_state set verdict_id = null",
      "started_treatment_stays",
    ],
    [
      "turns into another treatment",
      "update plan_step_state set treatment = 'scs-trial'",
      "started_treatment_stays",
    ],
    [
      "ends without an ending",
      "update plan_step_state set state = 'ended'",
      "plan_step_state_ended",
    ],
  ])("never %s, whoever owns the tables", async (_, sql, constraint) => {
    const plan = await started();

    await expect(asOwner(plan.organisationId, (client) => client.query(sql))).rejects.toMatchObject(
      {
        constraint,
      },
    );
  });

  it("ends with an ending, and does not start again", async () => {
    const plan = await started();
    const run = (sql: string) => asApp(plan.organisationId, (client) => client.query(sql));

    await run(`update plan_step_state set state = 'ended', ending = '{"kind": "effective"}'`);

    expect(await stateOf(plan)).toBe("ended");
    await expect(
      run("update plan_step_state set state = 'active', ending = null"),
    ).rejects.toMatchObject({ constraint: "step_state_order" });
  });
});

describe("evidence and an activation at the same moment", () => {
  it("wait for each other: what was recorded in between closes the activation", async () => {
    const plan = await aPlanFor("conservative-care");

    const outcome = await activate(plan, async (client, it) => {
      const grounds = await withVerdict(client, it);
      await asApp(plan.organisationId, (other) => insertEvidence(other, it));
      return grounds;
    });

    expect(outcome).toBe("activation_needs_fresh_verdict");
  });
});

describe("two open plans of one episode", () => {
  it("cannot be", async () => {
    const plan = await aPlanFor("conservative-care");

    const second = asApp(plan.organisationId, (client) =>
      client.query(
        `insert into plan select (jsonb_populate_record(p, jsonb_build_object(
           'plan_id', gen_random_uuid(), 'status', 'draft', 'current_version', null))).*
         from plan p where plan_id = $1`,
        [plan.planId],
      ),
    );

    await expect(second).rejects.toMatchObject({ constraint: "plan_one_open_per_episode" });
  });
});
