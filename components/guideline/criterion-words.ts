import type { Criterion } from "@/lib/domain/guideline/criterion";

/** What an unmet criterion does to the verdict, as a clinician says it. */
export function toEffectWords({
  strength,
  whenNotMet,
  verification,
  kind,
}: Pick<Criterion, "strength" | "whenNotMet" | "verification" | "kind">): string {
  if (strength === "advisory") return "Advice: withholds nothing";
  if (verification === "M" && kind !== "safety") return "Unverified, so advice: withholds nothing";
  const closes = effects[whenNotMet];
  return strength === "needs-mdt" ? `${closes}, until the MDT has decided` : closes;
}

const effects: Readonly<Record<Criterion["whenNotMet"], string>> = {
  contraindicated: "Contraindicated when not met",
  suspended: "On hold when not met",
  "not-indicated": "Not indicated when not met",
  "not-yet": "Not yet, while not met",
  caution: "Open with caution when not met",
};

export const kindWords: Readonly<Record<Criterion["kind"], string>> = {
  safety: "Safety",
  indication: "Indication",
  coverage: "Coverage",
  "local-policy": "Local policy",
  documentation: "Documentation",
};
