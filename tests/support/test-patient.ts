import { z } from "zod";

/** One case of the project's clinical material, as the file writes it. */
export const TestPatient = z.looseObject({
  id: z.string(),
  title: z.string(),
  profile: z.string(),
  pt: z.record(z.string(), z.unknown()),
  tried: z.array(z.record(z.string(), z.unknown())).optional(),
  screen: z.record(z.string(), z.unknown()).optional(),
  meds: z.array(z.unknown()).optional(),
  red_flags: z.array(z.unknown()).optional(),
  imaging: z.string().optional(),
  expect: z.record(z.string(), z.string()),
  why: z.record(z.string(), z.array(z.string())).optional(),
});
export type TestPatient = z.infer<typeof TestPatient>;
