import type { EscalationStep } from "@/lib/domain/catalogue/treatment";

/** The five steps as the clinic calls them. */
export const stepNames: Readonly<Record<EscalationStep, string>> = {
  conservative: "Conservative",
  injections: "Injections",
  rfa: "RFA",
  scs: "SCS",
  surgery: "Surgery",
};
