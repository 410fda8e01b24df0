import { z } from "zod";

const Words = z.record(z.string(), z.string());
const Codes = z.record(z.string(), z.array(z.string()));

/** What a case may say another way: a variant of it, another pack, or a later day. */
const Change = z
  .object({
    pt: z.record(z.string(), z.unknown()).optional(),
    meds: z.array(z.unknown()).optional(),
    plan: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
    imaging: z.string().optional(),
    enrolled_ced: z.boolean().optional(),
    requires_missing: z.array(z.string()).optional(),
    overlay: z.string().optional(),
    parameter: z.string().optional(),
    advance_d: z.number().optional(),
    add: z.object({ trial: z.record(z.string(), z.unknown()) }).optional(),
    expect: Words.optional(),
    why: Codes.optional(),
    missing: Codes.optional(),
    alerts: z.array(z.string()).optional(),
    compute: z.looseObject({ mme: z.number() }).optional(),
    note: z.string().optional(),
  })
  .strict();
export type Change = z.infer<typeof Change>;

/** One case of the project's clinical material, as the file writes it. */
export const TestPatient = z
  .object({
    id: z.string(),
    title: z.string(),
    profile: z.enum(["US", "UK", "ANY"]),
    origin: z.string().optional(),
    pt: z.record(z.string(), z.unknown()),
    tried: z.array(z.record(z.string(), z.unknown())).optional(),
    screen: z.record(z.string(), z.unknown()).optional(),
    exam: z.record(z.string(), z.unknown()).optional(),
    meds: z.array(z.unknown()).optional(),
    plan: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
    site: z.string().optional(),
    red_flags: z.array(z.unknown()).optional(),
    imaging: z.string().optional(),
    esi_gt_12m: z.object({ reason: z.string(), gp_told: z.boolean() }).optional(),
    enrolled_ced: z.boolean().optional(),
    requires: z.array(z.string()).optional(),
    requires_done: z.array(z.string()).optional(),
    requires_missing: z.array(z.string()).optional(),
    expect: Words,
    why: Codes.optional(),
    missing: Codes.optional(),
    alerts: z.array(z.string()).optional(),
    compute: z.looseObject({ mme: z.number() }).optional(),
    next_eligible_d: z.number().optional(),
    cite: z.array(z.string()),
    note: z.string().optional(),
    remedy: z.string().optional(),
    uk: Change.optional(),
    us: Change.optional(),
    alt: Change.optional(),
    variant: Change.optional(),
    later: Change.optional(),
  })
  .strict();
export type TestPatient = z.infer<typeof TestPatient>;
