import fc from "fast-check";
import { Role } from "@/lib/domain/access/role";
import { TreatmentId } from "@/lib/domain/catalogue/treatment";
import { DecisionOutcome } from "@/lib/domain/mdt/decision";
import { EndingKind } from "@/lib/domain/picture/ending";
import { ConsentAnswer } from "@/lib/domain/plan/consent";
import { PlanEnding } from "@/lib/domain/plan/plan";
import { StepDown } from "@/lib/domain/plan/step-down";

/** What anyone in a clinic might do next, allowed or not. */
export type Move =
  | {
      readonly kind: "write";
      readonly role: Role;
      readonly treatments: readonly PlannedTreatment[];
    }
  | { readonly kind: "submit" | "approve" | "return" | "withdraw"; readonly role: Role }
  | { readonly kind: "end"; readonly role: Role; readonly ending: PlanEnding }
  | { readonly kind: "consent"; readonly role: Role; readonly answer: ConsentAnswer }
  | {
      readonly kind: "decide";
      readonly role: Role;
      readonly pick: number;
      readonly outcome: DecisionOutcome;
    }
  | { readonly kind: "decide-urgent"; readonly role: Role; readonly pick: number }
  | {
      readonly kind: "activate";
      readonly role: Role;
      readonly pick: number;
      readonly isStale: boolean;
      readonly conditionConfirmed: boolean;
    }
  | {
      readonly kind: "complete";
      readonly role: Role;
      readonly pick: number;
      readonly ending: EndingKind;
    }
  | {
      readonly kind: "step-down";
      readonly role: Role;
      readonly pick: number;
      readonly how: StepDown;
    }
  | {
      readonly kind: "refer" | "book" | "cancel-booking";
      readonly role: Role;
      readonly pick: number;
      /** From today: a booking that has passed and a referral to come are refused. */
      readonly days: number;
    }
  | { readonly kind: "red-flag" | "no-red-flag" }
  | { readonly kind: "void"; readonly pick: number }
  | { readonly kind: "record-again"; readonly pick: number }
  | { readonly kind: "later"; readonly days: number };

export type PlannedTreatment = {
  readonly treatment: TreatmentId;
  readonly isConditional: boolean;
};

/** How far a plan has come before the random part begins; without it few would come to a start. */
export type Beginning = "nothing" | "submitted" | "decided" | "approved" | "consented";
export const beginning: fc.Arbitrary<Beginning> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom("nothing", "submitted", "decided", "approved") },
  { weight: 2, arbitrary: fc.constant("consented") },
);

const role = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Role>("consultant", "mdt-chair") },
  { weight: 2, arbitrary: fc.constantFrom(...Role.options) },
);
/** Whoever might press the button: those who may, and those who nearly may. */
const starter = fc.constantFrom<Role>(
  ...(["consultant", "consultant", "spinal-surgeon", "trainee", "specialist-nurse"] as const),
  ...(["mdt-chair", "physiotherapist", "secretary"] as const),
);
const pick = fc.nat({ max: 7 });

const treatment = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<TreatmentId>(
      "conservative-care",
      "scs-trial",
      "epidural-steroid-injection",
      "scs-permanent-implant",
      "radiofrequency-ablation",
      "scs-explant",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...TreatmentId.options) },
);

export const plannedTreatments = fc.array(fc.record({ treatment, isConditional: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

const kind = <const Kind extends string>(name: Kind) => fc.constant(name);

export const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind("write"), role, treatments: plannedTreatments }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("submit"), role }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("approve"), role }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("return", "withdraw"), role }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("end"),
      role,
      ending: fc.constantFrom(...PlanEnding.options),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("consent"),
      role,
      answer: fc.constantFrom("agreed", ...ConsentAnswer.options),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind("decide"),
      role,
      pick,
      outcome: fc.constantFrom("go-ahead", ...DecisionOutcome.options),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("decide-urgent"), role, pick }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: kind("activate"),
      role: starter,
      pick,
      isStale: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
      conditionConfirmed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("complete"),
      role,
      pick,
      ending: fc.constantFrom(...EndingKind.options),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("step-down"),
      role,
      pick,
      how: fc.constantFrom(...StepDown.options),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom("refer", "book", "book", "cancel-booking"),
      role: fc.oneof(starter, fc.constantFrom<Role>("secretary", "mdt-coordinator")),
      pick,
      days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -2, max: 60 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("red-flag", "no-red-flag") }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("void"), pick }) },
  { weight: 2, arbitrary: fc.record({ kind: kind("record-again"), pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind("later"), days: fc.integer({ min: 1, max: 400 }) }),
  },
);
