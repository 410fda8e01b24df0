import { describe, expect, it } from "vitest";
import { type VerdictWord, verdictRank } from "@/lib/domain/guideline/verdict";
import {
  type Attempt,
  activate,
  aPlanFor,
  tryWith,
  withConsent,
  withDecision,
  withVerdict,
} from "../support/activation-attempts";
import { asApp } from "../support/database";
import { insertEvidence } from "../support/patient-rows";
import {
  insertApprovedPlan,
  insertConsent,
  insertDecision,
  insertVerdict,
} from "../support/plan-rows";

describe("a treatment that has all it needs becomes active", () => {
  it.each([
    ["conservative care with an open verdict", "conservative-care", withVerdict],
    ["an injection with an open verdict and the patient's yes", "medial-branch-block", withConsent],
    ["an SCS trial with verdict, yes and the MDT's go-ahead", "scs-trial", withDecision],
    ["reprogramming a stimulator, which needs no verdict", "scs-reprogramming", async () => ({})],
  ] as const)("%s", async (_, treatment, attempt) => {
    expect(await tryWith(treatment, attempt)).toBe("active");
  });
});

describe("SQL as the application's role cannot make a treatment active", () => {
  it("without a verdict", async () => {
    expect(await tryWith("conservative-care", async () => ({}))).toBe("activation_needs_verdict");
  });

  it.each(verdictRank.map((word) => [word, word.startsWith("eligible")] as const))(
    "on the verdict %s unless it is open",
    async (word: VerdictWord, isOpen) => {
      const outcome = await tryWith("conservative-care", async (client, plan) => ({
        verdictId: await insertVerdict(client, plan, { word }),
      }));

      expect(outcome).toBe(isOpen ? "active" : "activation_needs_open_verdict");
    },
  );

  it.each([["2026-11-21"], ["2999-01-01"]])("on a verdict of another day, %s", async (asOf) => {
    const outcome = await tryWith("conservative-care", async (client, plan) => ({
      verdictId: await insertVerdict(client, plan, { asOf }),
    }));

    expect(outcome).toBe("activation_needs_fresh_verdict");
  });

  it("on a verdict that read older evidence than there is", async () => {
    const outcome = await tryWith("conservative-care", async (client, plan) => {
      const verdictId = await insertVerdict(client, plan);
      await insertEvidence(client, plan);
      return { verdictId };
    });

    expect(outcome).toBe("activation_needs_fresh_verdict");
  });

  it("on a verdict stored earlier, in another transaction", async () => {
    const plan = await aPlanFor("conservative-care");
    const verdictId = await asApp(plan.organisationId, (client) => insertVerdict(client, plan));

    expect(await activate(plan, async () => ({ verdictId }))).toBe(
      "activation_needs_fresh_verdict",
    );
  });

  it("on a verdict that pretends to be of this transaction", async () => {
    const plan = await aPlanFor("conservative-care");
    const verdictId = await asApp(plan.organisationId, (client) => insertVerdict(client, plan));

    const forged = asApp(plan.organisationId, (client) =>
      client.query(
        "update verdict set transaction_id = pg_current_xact_id() where verdict_id = $1",
        [verdictId],
      ),
    );

    await expect(forged).rejects.toMatchObject({ code: "42501" });
  });

  it("on the verdict on another treatment", async () => {
    const outcome = await tryWith("medial-branch-block", async (client, plan) => ({
      ...(await withConsent(client, plan)),
      verdictId: await insertVerdict(client, plan, { treatment: "conservative-care" }),
    }));

    expect(outcome).toBe("activation_needs_verdict");
  });

  it("on the verdict for no pain problem in particular", async () => {
    const outcome = await tryWith("conservative-care", async (client, plan) => ({
      verdictId: await insertVerdict(client, plan, { problemId: null }),
    }));

    expect(outcome).toBe("activation_needs_verdict");
  });

  it("on the verdict of another version of the guideline pack", async () => {
    const outcome = await tryWith("conservative-care", async (client, plan) => {
      await client.query(
        `insert into guideline_pack (id, version, content_hash, content, evaluator_version)
         values ('test-pack', '2.0.0', 'x', '{}', '1') on conflict do nothing`,
      );
      return { verdictId: await insertVerdict(client, plan, { packVersion: "2.0.0" }) };
    });

    expect(outcome).toBe("activation_needs_verdict");
  });

  it("on another patient's verdict", async () => {
    const outcome = await tryWith("conservative-care", async (client, plan) => {
      const other = await insertApprovedPlan(client, plan.organisationId, "conservative-care");
      return { verdictId: await insertVerdict(client, other) };
    });

    expect(outcome).toBe("activation_needs_verdict");
  });

  it("when it is invasive and the patient was not asked", async () => {
    expect(await tryWith("medial-branch-block", withVerdict)).toBe("activation_needs_consent");
  });

  it.each(["refused", "wants-time"] as const)(
    "when it is invasive and the patient answered: %s",
    async (answer) => {
      const outcome = await tryWith("medial-branch-block", async (client, plan) => ({
        ...(await withVerdict(client, plan)),
        consentId: await insertConsent(client, plan, answer),
      }));

      expect(outcome).toBe("activation_needs_consent");
    },
  );

  it("when it is invasive and does not name the yes it rests on", async () => {
    const outcome = await tryWith("medial-branch-block", async (client, plan) => {
      await insertConsent(client, plan);
      return withVerdict(client, plan);
    });

    expect(outcome).toBe("activation_needs_consent");
  });

  it("when the patient's yes is dated in the future", async () => {
    const outcome = await tryWith("medial-branch-block", async (client, plan) => ({
      ...(await withVerdict(client, plan)),
      consentId: await insertConsent(client, plan, "agreed", "2998-01-01"),
    }));

    expect(outcome).toBe("activation_needs_consent");
  });

  it("when the patient agreed and then said no", async () => {
    const outcome = await tryWith("medial-branch-block", async (client, plan) => {
      const grounds = await withConsent(client, plan);
      await insertConsent(client, plan, "refused");
      return grounds;
    });

    expect(outcome).toBe("activation_needs_consent");
  });

  it("when it needs the MDT and the MDT has not met", async () => {
    expect(await tryWith("scs-trial", withConsent)).toBe("activation_needs_decision");
  });

  it.each([
    ["decided against it", { outcome: "not-advised" }],
    ["asked for more information", { outcome: "more-information" }],
    ["decided about another treatment", { treatment: "revision-surgery" }],
    [
      "decided so long ago that it no longer holds",
      { decidedOn: "2025-01-01", validUntil: "2026-01-01" },
    ],
    ["decided about no pain problem in particular", { problemId: null }],
    ["is to decide in the future", { decidedOn: "2998-01-01" }],
  ] as const)("when the MDT %s", async (_, decision) => {
    const outcome = await tryWith("scs-trial", async (client, plan) => ({
      ...(await withConsent(client, plan)),
      decisionId: await insertDecision(client, plan, decision),
    }));

    expect(outcome).toBe("activation_needs_decision");
  });

  it("when it does not name the MDT's decision it rests on", async () => {
    const outcome = await tryWith("scs-trial", async (client, plan) => {
      await insertDecision(client, plan);
      return withConsent(client, plan);
    });

    expect(outcome).toBe("activation_needs_decision");
  });

  it("when the MDT said go ahead and later said not now", async () => {
    const outcome = await tryWith("scs-trial", async (client, plan) => {
      const grounds = await withDecision(client, plan);
      await insertDecision(client, plan, { outcome: "not-now" });
      return grounds;
    });

    expect(outcome).toBe("activation_needs_decision");
  });

  it("when it needs the MDT and only its author approved the plan", async () => {
    const plan = await aPlanFor("scs-trial", "consultant");

    expect(await activate(plan, withDecision)).toBe("activation_needs_second_person");
  });

  it.each(["submitted", "withdrawn"])("when the plan is %s, not approved", async (status) => {
    const outcome = await tryWith("conservative-care", async (client, plan) => {
      await client.query("update plan set status = $2 where plan_id = $1", [plan.planId, status]);
      return withVerdict(client, plan);
    });

    expect(outcome).toBe("activation_needs_approved_version");
  });

  it("when the approved version holds another treatment", async () => {
    const outcome = await tryWith("conservative-care", async (client, plan) => {
      await client.query("delete from plan_step_state where plan_id = $1", [plan.planId]);
      await client.query(
        `insert into plan_step_state (organisation_id, plan_id, step_id, patient_id, problem_id,
           treatment, version, state) values ($1, $2, $3, $4, $5, 'scs-reprogramming', 1, 'planned')`,
        [plan.organisationId, plan.planId, plan.stepId, plan.patientId, plan.problemId],
      );
      return {};
    });

    expect(outcome).toBe("activation_needs_approved_version");
  });

  it("by inserting it as active instead of making it so", async () => {
    const plan = await aPlanFor("conservative-care");

    const insert = asApp(plan.organisationId, (client) =>
      client.query(
        `insert into plan_step_state (organisation_id, plan_id, step_id, patient_id, problem_id,
           treatment, version, state, activated_at)
         select organisation_id, plan_id, gen_random_uuid(), patient_id, problem_id, treatment,
           version, 'active', now() from plan_step_state where plan_id = $1`,
        [plan.planId],
      ),
    );

    await expect(insert).rejects.toMatchObject({ constraint: "activation_needs_approved_version" });
  });
});

describe("an urgent operation, decided by a surgeon alone (G55)", () => {
  const urgent: (word: VerdictWord) => Attempt = (word) => async (client, plan) => ({
    verdictId: await insertVerdict(client, plan, { word }),
    consentId: await insertConsent(client, plan),
    decisionId: await insertDecision(client, plan, { route: "urgent" }),
  });

  it("becomes active on an urgent verdict", async () => {
    expect(await tryWith("revision-surgery", urgent("eligible-urgent"))).toBe("active");
  });

  it("does not on an open verdict that is not urgent", async () => {
    expect(await tryWith("revision-surgery", urgent("eligible"))).toBe("activation_needs_decision");
  });

  it.each(["surgeon", "red_flag"])("cannot be decided without its %s", async (column) => {
    const decision = tryWith("revision-surgery", async (client, plan) => {
      await insertDecision(client, plan, { route: "urgent" });
      await client.query(
        `insert into decision select (jsonb_populate_record(d, jsonb_build_object(
           'decision_id', gen_random_uuid(), $2::text, ''))).* from decision d where plan_id = $1`,
        [plan.planId, column],
      );
      return {};
    });

    expect(await decision).toBe("decision_urgent");
  });
});
